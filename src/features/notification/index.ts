export { useMarkRequestRead } from './use-mark-request-read'
