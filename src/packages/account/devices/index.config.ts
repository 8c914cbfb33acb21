import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.devices.title })
