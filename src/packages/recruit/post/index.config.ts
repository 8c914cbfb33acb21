import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.post.title, enableShareAppMessage: true })
