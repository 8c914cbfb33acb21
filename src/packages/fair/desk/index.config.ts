import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.fairsDesk.title })
