export { PoliciesRow } from './components/policies-row'
