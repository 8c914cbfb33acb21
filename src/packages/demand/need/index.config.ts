import { routes } from '../../../routes'

export default definePageConfig({
  navigationBarTitleText: routes.demandNeed.title,
  enableShareAppMessage: true,
})
