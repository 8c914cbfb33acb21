import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.notice.title, enableShareAppMessage: true })
