export { DeskFairsRow, FairsRow } from './components/fairs-row'
