import { routes } from '../../../routes'

export default definePageConfig({
  navigationBarTitleText: routes.noticeShare.title,
  enableShareAppMessage: true,
})
