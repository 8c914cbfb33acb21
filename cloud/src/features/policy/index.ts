import { rebuildPolicySearch } from './import-policy.ts'
import { routes } from './routes.ts'

export const policy = { routes, rebuildSearch: rebuildPolicySearch }
export { newestEditionOf } from './load-policy.ts'
export { policiesOn } from './queries.ts'
export { importPolicy, readPolicy, type PolicyRecord } from './import-policy.ts'
export { versionCalled } from './holding-version.ts'
export {
  findInPlay,
  loadInPlay,
  loadOffered,
  notClosedHereSql,
  ownPlaceSql,
  standsSql,
  validitySql,
  type OfferedPolicy,
} from './queries.ts'
export { restorePolicy, withdrawalOf, withdrawPolicy } from './withdraw.ts'
export { listPolicyVersions, putPolicyVersion } from './versions.ts'
export { careDueSql, careFor, careOf, setCare } from './care.ts'
export { fullOf, setFull } from './full.ts'
export { changesBetween } from './compared.ts'
