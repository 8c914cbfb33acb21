export { ShareRow } from './components/share-row'
