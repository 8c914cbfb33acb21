import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.policy.title, enableShareAppMessage: true })
