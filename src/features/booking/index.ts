export { useAppointments, useMySchedule } from './api'
export { AppointmentPanel } from './components/appointment-panel'
export { HoursSheet } from './components/hours-sheet'
export { SchedulePanel } from './components/schedule-panel'
