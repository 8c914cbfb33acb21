export { useLatestPolicies } from './api'
export { fullDay, policyDate } from './labels'
