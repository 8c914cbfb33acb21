import { routes } from '../../routes'

export default definePageConfig({
  navigationBarTitleText: routes.policies.title,
  enableShareAppMessage: true,
})
