import { routes } from './routes.ts'

export const policy = { routes }
export { upsertPolicy, type PolicyRecord } from './repository.ts'
