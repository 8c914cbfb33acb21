import * as v from 'valibot'
import { Booking, FreeSlot } from '../booking/schema.ts'
import { Day, Id, Instant, Version } from '../common.ts'
import { ConsentText } from '../matter/schema.ts'
import { CvPerson, SentCv } from './cv.ts'
import { StageNow, StageProgress } from './stages.ts'
import { APPLICATION_ACTORS, APPLICATION_EVENTS, APPLICATION_STATES, INTERVIEW_OFFERS } from './workflow.ts'

/** How a person stands to what a post asks, as it was when they applied. */
export const ApplicationFit = v.object({ met: v.number(), unmet: v.number(), unknown: v.number() })
export type ApplicationFit = v.InferOutput<typeof ApplicationFit>

/** Who acts next, with what and by when. */
export const ApplicationNext = v.object({
  actor: v.picklist(['talent', 'employer']),
  /** 看简历, 给出面试结果 */
  what: v.string(),
  dueOn: Day,
  /** Working days left after today; 0 today, negative late. */
  remaining: v.number(),
})
export type ApplicationNext = v.InferOutput<typeof ApplicationNext>

/** The interview that is agreed by a time, and what can be chosen from. */
export const Interview = v.object({
  offer: v.picklist(INTERVIEW_OFFERS),
  /** The one that is held, else the latest that was; null: there was none. */
  booking: v.nullable(Booking),
  /** Earliest first, full ones too; for the talent, as long as one may be chosen. */
  slots: v.array(FreeSlot),
  /** The talent may choose now. */
  choosing: v.boolean(),
  /** What the talent wrote of times that suit, with the last 都不行. */
  declined: v.string(),
  /** Reminded that none is chosen yet. */
  reminded: v.boolean(),
})
export type Interview = v.InferOutput<typeof Interview>

export const Application = v.object({
  id: Id,
  postId: Id,
  /** As they were when it was sent. */
  title: v.string(),
  employer: v.string(),
  noticeLabel: v.string(),
  state: v.picklist(APPLICATION_STATES),
  version: Version,
  sentAt: Instant,
  /** When the state it is in began. */
  since: Instant,
  /** What the employer wrote with that state: why not suitable, where the interview is. */
  words: v.string(),
  fit: v.nullable(ApplicationFit),
  /** null: nobody chooses a time, by words alone or not invited. */
  interview: v.nullable(Interview),
  next: v.nullable(ApplicationNext),
  /** null: its notice has no stages to go through. */
  stage: v.nullable(StageNow),
  demo: v.boolean(),
})
export type Application = v.InferOutput<typeof Application>

/** What the talent reads of its course: announced states alone, and that somebody was reminded. */
export const ApplicationStep = v.object({
  id: Id,
  kind: v.picklist(['apply', ...APPLICATION_EVENTS]),
  by: v.picklist(APPLICATION_ACTORS),
  /** 周予安, or the employer. */
  name: v.string(),
  at: Instant,
  /** Which stage was passed; null: another step. */
  stage: v.nullable(v.string()),
  words: v.string(),
})
export type ApplicationStep = v.InferOutput<typeof ApplicationStep>

export const ApplicationDetail = v.object({
  ...Application.entries,
  sent: SentCv,
  /** All of its notice, in order; empty where it has none to go through. */
  stages: v.array(StageProgress),
  /** Oldest first. */
  steps: v.array(ApplicationStep),
  allowedEvents: v.array(v.picklist(APPLICATION_EVENTS)),
})
export type ApplicationDetail = v.InferOutput<typeof ApplicationDetail>

export const ApplicationChanged = v.object({
  id: Id,
  version: Version,
  state: v.picklist(APPLICATION_STATES),
})
export type ApplicationChanged = v.InferOutput<typeof ApplicationChanged>

/** What one reads before sending: what goes, to whom, and by when they answer. */
export const Applying = v.object({
  consent: ConsentText,
  /** Sent for this post before; null: never. */
  application: v.nullable(v.object({ id: Id, state: v.picklist(APPLICATION_STATES) })),
  /** The day the employer is to answer by, were it sent now. */
  answerBy: Day,
  /** Of the CV as it would be sent. */
  cvVersion: v.number(),
  person: v.nullable(CvPerson),
  /** What has to be filled in first. */
  missing: v.array(v.picklist(['person', 'intention'])),
  showPhone: v.boolean(),
  showEmployer: v.boolean(),
  wanted: v.string(),
  jobs: v.number(),
  works: v.number(),
  hasFile: v.boolean(),
})
export type Applying = v.InferOutput<typeof Applying>
