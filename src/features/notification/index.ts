export { markSubjectRead } from './api'
export { useMarkRequestRead } from './use-mark-request-read'
