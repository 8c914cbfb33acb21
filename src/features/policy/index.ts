export { useAboutWords } from './about-words'
export { useLatestPolicies } from './api'
export { PolicyCard } from './components/policy-card'
export { fullDay, policyDate } from './labels'
