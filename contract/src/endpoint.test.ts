import { RosterChanged } from './roster/index.ts'
import { QuickReplyChanged } from './quick-reply/index.ts'
import { FairChanged, FairEmployerChanged, PassChanged, ScansEntered, WalkedIn } from './fair/index.ts'
import { ApplicantsRefused, NeedChanged, StagePassed } from './employer/index.ts'
import { ContactRequestSent, EnterpriseChanged } from './enterprise/index.ts'
import { AwardChanged } from './award/index.ts'
import { RecognitionChanged } from './recognition/index.ts'
import { BookingChanged } from './booking/index.ts'
import { BundleSubmitted } from './bundle/index.ts'
import { ApplicationChanged } from './application/index.ts'
import { InterestChanged } from './demand/index.ts'
import { ComplaintChanged } from './complaint/index.ts'
import { ImportBegun, ImportDone } from './import/index.ts'
import { FollowUpChanged } from './follow-up/index.ts'
import { LeaveChanged } from './leave/index.ts'
import { MatterChanged } from './matter-editor/index.ts'
import { NoticeBegun, NoticeChanged, PostChanged } from './notice-editor/index.ts'
import { PolicyBegun, PolicyChanged } from './policy-editor/index.ts'
import { PreparationChanged } from './preparation/index.ts'
import { PostsRecommended } from './recommended-post/index.ts'
import { ResultShared } from './shared-result/index.ts'
import { SearchSaved } from './post-watch/schema.ts'
import { SchemeChanged } from './scheme-editor/index.ts'
import { StationChanged } from './station/index.ts'
import * as v from 'valibot'
import type { getPolicy, listPolicies } from './policy/endpoints.ts'
import type { downloadFile } from './file/endpoints.ts'
import { StoredFile } from './file/schema.ts'
import type { reportProgress } from './service-request/change-endpoints.ts'
import type { saveProfile } from './me/endpoints.ts'
import {
  hrefOf,
  partsCalled,
  type Endpoint,
  type EndpointCall,
  type EndpointInput,
  type EndpointOutput,
} from './endpoint.ts'
import { MatterField } from './matter/schema.ts'
import { Done, Version } from './common.ts'
import { endpoints } from './index.ts'
import { ReusedFiles } from './service-request/own-materials.ts'
import { PROFILE_PHONE, RequestChanged } from './service-request/schema.ts'
import { revealAnswer } from './service-request/endpoints.ts'

/** Checked by the compiler: each line is an error where the two aren't the same type. */
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false
const same = <A, B>(_is: Same<A, B>) => undefined

test('what a caller sends and a handler receives are derived from the one description', () => {
  // What has a default may be left out by the caller and is always there for the handler.
  same<
    EndpointInput<typeof reportProgress>['body'],
    { version: number; doing: string; dueOn: string | null }
  >(true)
  same<EndpointCall<typeof reportProgress>['body']['dueOn'], string | null | undefined>(true)
  same<EndpointCall<typeof reportProgress>['params'], { id: string }>(true)
  // A text travels, a number arrives.
  same<EndpointInput<typeof listPolicies>['query']['limit'], number>(true)
  same<NonNullable<EndpointCall<typeof listPolicies>['query']>['limit'], string | undefined>(true)
  // What an endpoint doesn't have can't be sent.
  same<EndpointCall<typeof getPolicy>['body'], undefined>(true)
  same<EndpointInput<typeof getPolicy>['query'], undefined>(true)
  same<EndpointOutput<typeof downloadFile>, ArrayBuffer>(true)
  same<EndpointCall<typeof saveProfile>['body']['phone'], string | undefined>(true)
  same<Same<string, number>, false>(true)
})

test.each([
  'toString',
  'constructor',
  'valueOf',
  'hasOwnProperty',
  PROFILE_PHONE,
  '__proto__',
  'k'.repeat(41),
])('no field of a form is called %s', (key) => {
  expect(v.is(MatterField.entries.key, key)).toBe(false)
})

test('a field called phone and the talent’s own telephone are two things to look at', () => {
  expect(v.is(MatterField.entries.key, 'phone')).toBe(true)
  for (const key of ['phone', PROFILE_PHONE]) expect(v.parse(revealAnswer.body, { key })).toEqual({ key })
})

const keyed = Object.entries(endpoints as Record<string, Endpoint>).filter(([, one]) => one.idempotent)
test.each(keyed)('the answer of %s is kept under its key: nothing typed is in it', (_, endpoint) => {
  expect([
    RequestChanged,
    AwardChanged,
    BookingChanged,
    BundleSubmitted,
    ApplicationChanged,
    ComplaintChanged,
    InterestChanged,
    ContactRequestSent,
    EnterpriseChanged,
    QuickReplyChanged,
    RosterChanged,
    FollowUpChanged,
    ImportBegun,
    ImportDone,
    LeaveChanged,
    ApplicantsRefused,
    StagePassed,
    NeedChanged,
    ...[FairChanged, FairEmployerChanged, PassChanged, ScansEntered, WalkedIn],
    NoticeBegun,
    NoticeChanged,
    PostChanged,
    PolicyBegun,
    PolicyChanged,
    PreparationChanged,
    RecognitionChanged,
    SchemeChanged,
    SearchSaved,
    ResultShared,
    PostsRecommended,
    MatterChanged,
    Done,
    StationChanged,
    StoredFile,
    ReusedFiles,
  ]).toContain(endpoint.output)
  expect(endpoint.errors).toContain('key_reused')
})

const versioned = Object.entries(endpoints as Record<string, Endpoint>).filter(
  ([, { owned, errors }]) => owned === 'request' && errors.includes('stale_version'),
)
test.each(versioned)('%s, which refuses a stale version, asks for the version seen', (_, { body }) => {
  expect(body).toHaveProperty('entries.version', Version)
})

test('a phone gets of an endpoint what it needs to call it, and nothing else', () => {
  for (const [name, endpoint] of Object.entries(endpoints)) {
    const called = JSON.parse(JSON.stringify(partsCalled(endpoint))) as Endpoint
    const { params } = endpoint.example
    expect([name, called.method, hrefOf(called, { params })]).toEqual([
      name,
      endpoint.method,
      hrefOf(endpoint, { params }),
    ])
    expect([name, called.idempotent]).toEqual([name, endpoint.idempotent])
    expect([name, called.output === 'binary']).toEqual([name, endpoint.output === 'binary'])
    expect(['method', 'path', 'idempotent', 'output']).toEqual(expect.arrayContaining(Object.keys(called)))
  }
})
