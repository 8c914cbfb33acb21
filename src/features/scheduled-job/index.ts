export { ScheduledJobsPanel } from './components/scheduled-jobs-panel'
export { ScheduledJobsRow } from './components/scheduled-jobs-row'
export { StoppedJobs } from './components/stopped-jobs'
