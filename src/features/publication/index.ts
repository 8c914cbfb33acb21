/** Of whatever staff write and the public reads: its working copy, what two versions differ in, what must be mended. */
export { ChangeList } from './components/change-list'
export { CheckCard } from './components/check-card'
export { ConflictSheet } from './components/conflict-sheet'
export { ReviewNote } from './components/review-note'
export { DiscardCopy } from './components/discard-copy'
export { useCopy, type CopyBase } from './use-copy'
