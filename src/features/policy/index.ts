export { useLatestPolicies, usePolicy } from './api'
export { PolicyCard } from './components/policy-card'
export { PolicySwitch } from './components/policy-switch'
export { fullDay, policyDate } from './labels'
