import type { FastifyInstance } from 'fastify'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import type { Job, Worker } from '../jobs/define-job.ts'
import type { WhenRoleWithdrawn } from '../role-withdrawal.ts'
import type { HostRules } from '../hosts.ts'
import type { Importer } from '../importers.ts'
import type { SubjectRules, UploadsInUse } from '../subjects.ts'
import { account } from './account/index.ts'
import { application } from './application/index.ts'
import { audit } from './audit/index.ts'
import { award } from './award/index.ts'
import { booking } from './booking/index.ts'
import { bundle } from './bundle/index.ts'
import { calendar } from './calendar/index.ts'
import { complaint } from './complaint/index.ts'
import { consent } from './consent/index.ts'
import { demand } from './demand/index.ts'
import { desk } from './desk/index.ts'
import { employer } from './employer/index.ts'
import { enterprise } from './enterprise/index.ts'
import { fair } from './fair/index.ts'
import { file } from './file/index.ts'
import { followUp } from './follow-up/index.ts'
import { housekeeping } from './housekeeping/index.ts'
import { imports } from './import/index.ts'
import { leave } from './leave/index.ts'
import { matter } from './matter/index.ts'
import { matterEditor } from './matter-editor/index.ts'
import { me } from './me/index.ts'
import { notification } from './notification/index.ts'
import { policy } from './policy/index.ts'
import { policyEditor } from './policy-editor/index.ts'
import { policyCount } from './policy-count/index.ts'
import { policyCalendar } from './policy-calendar/index.ts'
import { offer } from './offer/index.ts'
import { policyMark } from './policy-mark/index.ts'
import { postWatch } from './post-watch/index.ts'
import { policyNews } from './policy-news/index.ts'
import { preparation } from './preparation/index.ts'
import { quickReply } from './quick-reply/index.ts'
import { recognition } from './recognition/index.ts'
import { recruitment } from './recruitment/index.ts'
import { roster } from './roster/index.ts'
import { noticeEditor } from './notice-editor/index.ts'
import { noticeShare } from './notice-share/index.ts'
import { recommendedPost } from './recommended-post/index.ts'
import { scheduledJob } from './scheduled-job/index.ts'
import { sharedResult } from './shared-result/index.ts'
import { schemeEditor } from './scheme-editor/index.ts'
import { session } from './session/index.ts'
import { station } from './station/index.ts'
import { serviceRequest } from './service-request/index.ts'

/** What a feature gives to the process. */
export interface Feature {
  routes(app: FastifyInstance, deps: Deps): void
  /** The jobs it sends; each is worked on by one worker, of this feature or of one above. */
  readonly jobs?: readonly Job[]
  workers?(deps: Deps): Worker[]
  /** Works out anew the columns it searches by, after the program changed how. */
  rebuildSearch?(trx: Trx): Promise<void>
  /** What it answers for the kinds of things that files hang on. */
  readonly subjects?: readonly SubjectRules[]
  readonly uploadsInUse?: UploadsInUse
  /** What it answers for the hosts it has, that people book with. */
  readonly hosts?: HostRules
  /** What it imports from files. */
  readonly importers?: readonly Importer[]
  /** What it does when somebody loses a role. */
  readonly whenRoleWithdrawn?: WhenRoleWithdrawn
}

export const FEATURES: readonly Feature[] = [
  account,
  application,
  audit,
  award,
  booking,
  bundle,
  calendar,
  complaint,
  consent,
  demand,
  desk,
  employer,
  fair,
  enterprise,
  file,
  followUp,
  housekeeping,
  imports,
  matter,
  matterEditor,
  me,
  notification,
  offer,
  policy,
  policyEditor,
  policyCalendar,
  policyCount,
  policyMark,
  postWatch,
  policyNews,
  preparation,
  quickReply,
  recognition,
  recruitment,
  roster,
  noticeEditor,
  noticeShare,
  scheduledJob,
  schemeEditor,
  serviceRequest,
  recommendedPost,
  sharedResult,
  station,
  // After the requests: who loses a role is locked with their work first.
  leave,
  session,
]
