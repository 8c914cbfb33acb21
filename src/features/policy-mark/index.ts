export { MarkedPanel } from './components/marked-panel'
export { OpeningRow } from './components/opening-row'
export { SaveTool } from './components/save-tool'
