import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.prepareByCode.title })
