import type { ApplicationTables } from '../features/application/tables.ts'
import type { ContentTables } from '../content/tables.ts'
import type { AccountTables } from '../features/account/tables.ts'
import type { AuditTables } from '../features/audit/tables.ts'
import type { AwardTables } from '../features/award/tables.ts'
import type { BookingTables } from '../features/booking/tables.ts'
import type { BundleTables } from '../features/bundle/tables.ts'
import type { CalendarTables } from '../features/calendar/tables.ts'
import type { ComplaintTables } from '../features/complaint/tables.ts'
import type { ConsentTables } from '../features/consent/tables.ts'
import type { EmployerTables } from '../features/employer/tables.ts'
import type { DemandTables } from '../features/demand/tables.ts'
import type { FairTables } from '../features/fair/tables.ts'
import type { EnterpriseTables } from '../features/enterprise/tables.ts'
import type { FileTables } from '../features/file/tables.ts'
import type { FollowUpTables } from '../features/follow-up/tables.ts'
import type { ImportTables } from '../features/import/tables.ts'
import type { LeaveTables } from '../features/leave/tables.ts'
import type { JobTables } from '../jobs/tables.ts'
import type { CommissionerTables } from '../features/commissioner/tables.ts'
import type { MatterTables } from '../features/matter/tables.ts'
import type { NotificationTables } from '../features/notification/tables.ts'
import type { OfferTables } from '../features/offer/tables.ts'
import type { PolicyCountTables } from '../features/policy-count/tables.ts'
import type { PolicyMarkTables } from '../features/policy-mark/tables.ts'
import type { PostWatchTables } from '../features/post-watch/tables.ts'
import type { PolicyNewsTables } from '../features/policy-news/tables.ts'
import type { PolicyTables } from '../features/policy/tables.ts'
import type { PreparationTables } from '../features/preparation/tables.ts'
import type { PublicationTables } from '../features/publication/tables.ts'
import type { QuickReplyTables } from '../features/quick-reply/tables.ts'
import type { RecognitionTables } from '../features/recognition/tables.ts'
import type { RecruitmentTables } from '../features/recruitment/tables.ts'
import type { RecommendedPostTables } from '../features/recommended-post/tables.ts'
import type { SharedResultTables } from '../features/shared-result/tables.ts'
import type { SessionTables } from '../features/session/tables.ts'
import type { StationTables } from '../features/station/tables.ts'
import type { SearchTables } from '../lib/search/index.ts'
import type { SecurityEventTables } from '../http/security-event.ts'
import type { ServiceRequestTables } from '../features/service-request/tables.ts'

/** Every table, declared by the feature it belongs to. */
export type Tables = AccountTables &
  ApplicationTables &
  DemandTables &
  AuditTables &
  AwardTables &
  BookingTables &
  BundleTables &
  CalendarTables &
  CommissionerTables &
  ComplaintTables &
  ConsentTables &
  ContentTables &
  EmployerTables &
  FairTables &
  EnterpriseTables &
  FileTables &
  FollowUpTables &
  ImportTables &
  JobTables &
  LeaveTables &
  MatterTables &
  NotificationTables &
  OfferTables &
  PolicyCountTables &
  PolicyMarkTables &
  PostWatchTables &
  PolicyNewsTables &
  PolicyTables &
  PreparationTables &
  PublicationTables &
  QuickReplyTables &
  RecognitionTables &
  RecruitmentTables &
  RecommendedPostTables &
  SharedResultTables &
  SearchTables &
  SecurityEventTables &
  ServiceRequestTables &
  SessionTables &
  StationTables
