import * as account from './account/endpoints.ts'
import * as audit from './audit/endpoints.ts'
import * as award from './award/endpoints.ts'
import * as booking from './booking/endpoints.ts'
import * as bundle from './bundle/endpoints.ts'
import * as calendar from './calendar/endpoints.ts'
import * as application from './application/endpoints.ts'
import * as complaint from './complaint/endpoints.ts'
import * as consent from './consent/endpoints.ts'
import * as demand from './demand/endpoints.ts'
import * as desk from './desk/endpoints.ts'
import * as applicant from './employer/applicant-endpoints.ts'
import * as employer from './employer/endpoints.ts'
import * as enterprise from './enterprise/endpoints.ts'
import * as fair from './fair/endpoints.ts'
import * as fairDoor from './fair/door-endpoints.ts'
import * as file from './file/endpoints.ts'
import * as followUp from './follow-up/endpoints.ts'
import * as imports from './import/endpoints.ts'
import * as leave from './leave/endpoints.ts'
import * as matter from './matter/endpoints.ts'
import * as matterEditor from './matter-editor/endpoints.ts'
import * as me from './me/endpoints.ts'
import * as noticeEditor from './notice-editor/endpoints.ts'
import * as noticeShare from './notice-share/endpoints.ts'
import * as notification from './notification/endpoints.ts'
import * as offer from './offer/endpoints.ts'
import * as policy from './policy/endpoints.ts'
import * as policyEditor from './policy-editor/endpoints.ts'
import * as policyCalendar from './policy-calendar/endpoints.ts'
import * as policyCount from './policy-count/endpoints.ts'
import * as policyMark from './policy-mark/endpoints.ts'
import * as postWatch from './post-watch/endpoints.ts'
import * as preparation from './preparation/endpoints.ts'
import * as quickReply from './quick-reply/endpoints.ts'
import * as recommendedPost from './recommended-post/endpoints.ts'
import * as recognition from './recognition/endpoints.ts'
import * as recruitment from './recruitment/endpoints.ts'
import * as roster from './roster/endpoints.ts'
import * as appointment from './service-request/appointment-endpoints.ts'
import * as requestChange from './service-request/change-endpoints.ts'
import * as serviceRequest from './service-request/endpoints.ts'
import * as requestNote from './service-request/note-endpoints.ts'
import * as requestMaterial from './service-request/material-endpoints.ts'
import * as requestTime from './service-request/time-endpoints.ts'
import * as schemeEditor from './scheme-editor/endpoints.ts'
import * as scheduledJob from './scheduled-job/endpoints.ts'
import * as selfCheck from './self-check/endpoints.ts'
import * as sharedResult from './shared-result/endpoints.ts'
import * as station from './station/endpoints.ts'
import * as session from './session/endpoints.ts'
import { isEndpoint, type Endpoint } from './endpoint.ts'

/** Every endpoint by name, for the server's routes, the API page and the generated access test. */
export const endpoints: Readonly<Record<string, Endpoint>> = Object.fromEntries(
  Object.entries<unknown>({
    ...account,
    ...audit,
    ...award,
    ...booking,
    ...bundle,
    ...calendar,
    ...application,
    ...complaint,
    ...consent,
    ...demand,
    ...desk,
    ...applicant,
    ...employer,
    ...enterprise,
    ...fair,
    ...fairDoor,
    ...file,
    ...followUp,
    ...imports,
    ...leave,
    ...matter,
    ...matterEditor,
    ...me,
    ...noticeEditor,
    ...noticeShare,
    ...notification,
    ...offer,
    ...policy,
    ...policyEditor,
    ...policyCalendar,
    ...policyCount,
    ...policyMark,
    ...postWatch,
    ...preparation,
    ...quickReply,
    ...recognition,
    ...recommendedPost,
    ...recruitment,
    ...roster,
    ...serviceRequest,
    ...requestMaterial,
    ...requestNote,
    ...requestChange,
    ...requestTime,
    ...appointment,
    ...schemeEditor,
    ...scheduledJob,
    ...sharedResult,
    ...selfCheck,
    ...session,
    ...station,
  }).filter((entry): entry is [string, Endpoint] => isEndpoint(entry[1])),
)
