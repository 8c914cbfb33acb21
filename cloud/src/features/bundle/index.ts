import { routes } from './routes.ts'

export const bundle = { routes }

/** For the seed. */
export { putBundle, readBundle } from './bundle-queries.ts'
