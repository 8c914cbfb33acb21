import { routes } from '../../routes'

/** The bar goes on into the tinted head: `--ts-primary-100`, which a native bar can't be told by name. */
const TINT = '#dbeae7'

export default definePageConfig({
  navigationBarTitleText: routes.me.title,
  navigationBarBackgroundColor: TINT,
  backgroundColorTop: TINT,
})
