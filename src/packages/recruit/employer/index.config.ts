import { routes } from '../../../routes'

export default definePageConfig({
  navigationBarTitleText: routes.employerPosts.title,
  enableShareAppMessage: true,
})
