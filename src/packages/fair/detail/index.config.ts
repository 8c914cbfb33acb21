import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.fair.title, enableShareAppMessage: true })
