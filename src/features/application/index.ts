export { useApplication, useCv } from './api'
export { ApplicationList } from './components/application-list'
export { ApplicationPanel } from './components/application-panel'
export { CvPanel } from './components/cv-panel'
