export { accessSummary } from './access-summary'
export { useAccessRecords } from './api'
