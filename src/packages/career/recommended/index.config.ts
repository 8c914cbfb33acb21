import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.recommendedPosts.title })
