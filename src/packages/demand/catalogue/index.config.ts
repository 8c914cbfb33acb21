import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.demand.title, enableShareAppMessage: true })
