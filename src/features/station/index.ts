export { StationsPanel } from './components/stations-panel'
