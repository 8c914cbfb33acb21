import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.bundle.title })
