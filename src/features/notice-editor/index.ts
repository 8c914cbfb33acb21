export { NoticesRow } from './components/notices-row'
