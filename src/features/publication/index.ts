/** Of whatever staff write and the public reads: its working copy, what two versions differ in, what must be mended, its review. */
export { ChangeList } from './components/change-list'
export { CheckCard } from './components/check-card'
export { CopyEditorPage } from './components/copy-editor-page'
export { ConflictSheet } from './components/conflict-sheet'
export { CopyTag } from './components/copy-tag'
export { DiscardCopy } from './components/discard-copy'
export {
  FieldsSheet,
  orNull,
  wordOf,
  wordsIn,
  type Edited,
  type FieldRow,
  type Typed,
} from './components/fields-sheet'
export { HistoryRows } from './components/history-rows'
export { OrderedRow } from './components/ordered-row'
export { PublishPress } from './components/publish-press'
export { momentIn, PUBLISH_NOW, PublishWhen, whenFault } from './components/publish-when'
export { PublishSheet } from './components/publish-sheet'
export { RebaseNote } from './components/rebase-note'
export { RestoreSheet } from './components/restore-sheet'
export { ReviewNote } from './components/review-note'
export { ReviewPage } from './components/review-page'
export { ReviewRuleCard } from './components/review-rule-card'
export { ScheduleNote } from './components/schedule-note'
export { VersionsBeside } from './components/versions-beside'
export { HALF_HOURS, momentOf, momentRows, typedMoment } from './moments'
export { neededNumber, numberIn, typedNumber } from './typed-number'
export { baseOf, useCopy, type CopyBase, type Editor } from './use-copy'
export { useSendReview } from './use-send-review'
