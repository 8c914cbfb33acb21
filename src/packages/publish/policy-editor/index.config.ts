import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.policyEditor.title })
