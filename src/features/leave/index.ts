export { useLeave } from './api'
export { LeavePanel } from './components/leave-panel'
