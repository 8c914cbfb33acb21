export { AddRow } from './components/add-row'
export { CalendarHead } from './components/calendar-head'
export { CalendarPanel } from './components/calendar-panel'
