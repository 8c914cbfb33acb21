import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.ownNeeds.title })
