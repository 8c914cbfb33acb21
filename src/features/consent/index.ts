export { useConsents } from './api'
