export { useMatter, useMatters } from './api'
export { findMatters } from './find-matters'
export { useMatterDraft } from './form/use-matter-draft'
export { MatterForm } from './components/form/matter-form'
