export { PolicyCountsPanel } from './components/policy-counts-panel'
