export { WithPolicies } from './components/loaded'
export { ResultPanel } from './components/result-panel'
export { SelfCheckPanel } from './components/self-check-panel'
