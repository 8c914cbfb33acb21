/** A mechanism: whoever has things to publish calls it with their `Publishable`. It imports no feature above. */
export { bindCopyCalls } from './bind-copy-calls.ts'
export { bindScheduleCalls } from './bind-schedule-calls.ts'
export { copySubject } from './copy-subject.ts'
export { historyFrom } from './history.ts'
export { historyOf, publishCopy, recordEntry, type Entry } from './publish.ts'
export { hashOf, type Publishable, type Reviewable } from './publishable.ts'
export { decideReview, reviewingOf, reviewRule, sendForReview, setReviewRule } from './review.ts'
export { listScheduled, publishDue, scheduledOf } from './schedule.ts'
export {
  beginCopy,
  discardCopy,
  findCopy,
  isBegun,
  listBegun,
  listCopies,
  lockCopy,
  saveCopy,
  saveCopyIn,
  type Copy,
} from './working-copy.ts'
