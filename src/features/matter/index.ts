export { FamilyOf } from './components/form/own-family'
export { useMatter, useMatters } from './api'
export { useMatterDraft, type MatterDraft } from './form/use-matter-draft'
export { EMPTY_BODY } from './form/draft-store'
export {
  currentStep,
  formFaults,
  leftOffIn,
  stepsOf,
  submissionOf,
  type Faults,
  type Submission,
} from './form/form-faults'
export { useFormPage, type FormPage } from './form/use-form-page'
export { DraftConflicts } from './components/form/draft-conflicts'
export { BegunBefore } from './components/form/begun-before'
export { EarlierSubmission } from './components/form/earlier-submission'
export { FieldControl } from './components/form/field-control'
export { FormChanges } from './components/form/form-changes'
export { FormSteps } from './components/form/form-steps'
export { MissingProfile } from './components/form/missing-profile'
export type { EarlierMaterials } from './components/form/reuse-offer'
export { SaveDraftButton } from './components/form/save-draft-button'
export { ClosedMatter } from './components/closed-matter'
export { MatterForm } from './components/form/matter-form'
export { MatterFileLinks } from './components/matter-file-links'
export { MaterialRow } from './components/material-row'
export { UnfinishedDrafts } from './components/unfinished-drafts'
