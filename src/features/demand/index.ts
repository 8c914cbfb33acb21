export { DemandEditorRow, DemandRow } from './components/demand-row'
