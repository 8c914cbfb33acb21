import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.rosterEntry.title })
