export { NeedsRow } from './components/needs-row'
