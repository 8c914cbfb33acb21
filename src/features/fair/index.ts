export { ComingFair, DeskFairsRow, FairsRow } from './components/fairs-row'
