import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.fairQueue.title })
