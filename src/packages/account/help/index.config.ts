import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.help.title })
