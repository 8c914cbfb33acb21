import { rebuildPolicySearch } from './import-policy.ts'
import { routes } from './routes.ts'

export const policy = { routes, rebuildSearch: rebuildPolicySearch }
export { importPolicy, readPolicy, type PolicyRecord } from './import-policy.ts'
