import { routes } from '../../../routes'

export default definePageConfig({ navigationBarTitleText: routes.matterPreview.title })
