import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.fairDoor.title })
