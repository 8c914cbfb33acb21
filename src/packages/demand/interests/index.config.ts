import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.interests.title })
