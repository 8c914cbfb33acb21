import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.grantAward.title })
