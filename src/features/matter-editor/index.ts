export { MattersPanel } from './components/matters-panel'
