import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { ReactElement } from 'react'
import { screen, waitFor } from '@testing-library/react'
import { allowedEvents } from '@talent/contract'
import type { Booking, FreeSlot } from '@talent/contract/booking'
import type { Matter } from '@talent/contract/matter'
import { requestWorkflow, type RequestDetail, type RequestState } from '@talent/contract/service-request'
import { AppointmentPanel, DaySheet, HoursSheet } from '@/features/booking'
import { ChangeSheet } from '@/features/booking/components/change-sheet'
import { WorkCalendar } from '@/features/calendar/components/work-calendar'
import { AssignSheet } from '@/features/commissioner/components/assign-sheet'
import { HandleDesk } from '@/features/commissioner/components/handle-desk'
import { HandleSheets } from '@/features/commissioner/components/handle-sheets'
import { SuperviseSheet } from '@/features/commissioner/components/supervise-sheet'
import type { HandleAction } from '@/features/commissioner/handle-actions'
import { useHandleDraft } from '@/features/commissioner/handle-draft'
import { BundleForm } from '@/features/bundle'
import { AnswerPanel, ComplainForm, ComplaintPanel } from '@/features/complaint'
import { FollowUpPanel } from '@/features/follow-up'
import { MatterForm, type useMatterDraft } from '@/features/matter'
import { EMPTY_BODY } from '@/features/matter/form/draft-store'
import type { MatterEditor } from '@talent/contract/matter-editor'
import { CloseSheet } from '@/features/matter-editor/components/closing-card'
import { BecomeContact } from '@/features/enterprise/components/become-contact'
import { EnterpriseContacts } from '@/features/enterprise/components/enterprise-contacts'
import { EnterpriseSheet } from '@/features/enterprise/components/enterprise-sheet'
import { MatchSheet } from '@/features/enterprise/components/match-sheet'
import { MergeSheet } from '@/features/enterprise/components/merge-sheet'
import { LeaveForm } from '@/features/leave'
import { ConfirmForm, PrepareForm } from '@/features/preparation'
import { aPreparation } from './preparation-things'
import { DeclineSheet, NameSheet } from '@/features/leave/components/leave-sheets'
import { ProfilePanel } from '@/features/me/components/profile-panel'
import { CloseStationSheet } from '@/features/station/components/close-station-sheet'
import { StationSheet } from '@/features/station/components/station-sheet'
import { ReplySheet } from '@/features/quick-reply/components/reply-sheet'
import { EvaluatePanel, HandInPanel, SupplementPanel } from '@/features/service-request'
import { ReopenSheet } from '@/features/service-request/components/reopen-sheet'
import { answer } from './answer'
import { AWARD_FORMS } from './award-forms'
import { aComplaint, aFollowUp, aLeave, anEnterprise, aSchedule, aStation, rosterTrial } from './desk-things'
import { aClock, aFamily, aMe, aSummary, someFacts } from './factories'
import { render } from './render'
import { DEMAND_FORMS } from './demand-things'
import { EMPLOYER_FORMS } from './employer-things'
import { FAIR_FORMS } from './fair-things'
import { ONLY_PRESSED } from './only-pressed'
import { OWN_FORMS } from './own-forms'
import { recognitionForms } from './recognition-things'
import { NOTICE_FORMS } from './notice-things'
import { POLICY_EDITOR_FORMS } from './policy-editor-forms'
import { ROSTER_FORMS } from './roster-forms'

/** Every press that was made is still on its way here. */
jest.mock('@/lib/use-submit', () => ({
  useSubmit: () => ({ submit: jest.fn(), busy: true, error: null, clearError: jest.fn() }),
}))

const aDetail = (state: RequestState, viewer: 'talent' | 'commissioner'): RequestDetail => ({
  ...aSummary({ state, clock: aClock() }),
  answers: [],
  verifies: null,
  seeksWork: false,
  materials: [
    {
      key: 'degree',
      name: '学位证书',
      basis: null,
      files: [
        { fileId: 'f1', type: 'image/jpeg', size: 1, name: '学位证书', suppliedAt: null, reused: null },
      ],
      deferred: false,
      awaited: viewer === 'talent',
      state: viewer === 'talent' ? 'awaited' : 'handed-in',
      paper: null,
      waived: null,
    },
  ],
  slots: [],
  channel: null,
  lastSeq: 1,
  since: null,
  reads: [],
  timeline: [],
  earlier: null,
  supplement: {
    items: [{ key: 'item-1', what: '学历证书', basis: null, material: null }],
    note: '',
    dueOn: '2026-11-26',
    waitsThrough: null,
    askedAt: '2026-11-23T08:40:00Z',
  },
  matchReasons: [],
  handBackUntil: null,
  evaluation: null,
  reopenUntil: null,
  owed: [],
  allowedEvents: allowedEvents(requestWorkflow, state, viewer, someFacts()),
  viewer,
})

const matter = {
  code: 'child-schooling',
  title: '子女入学',
  demo: true,
  notice: null,
  basis: [],
  sections: [
    {
      title: '孩子',
      fields: [{ key: 'name', type: 'text', label: '孩子姓名', required: true, options: [], max: 30 }],
    },
  ],
  materials: [],
  consents: [],
  appointment: { times: ['09:30'], channels: ['phone'] },
} as unknown as Matter
const draft: NonNullable<ReturnType<typeof useMatterDraft>> = {
  body: EMPTY_BODY,
  change: jest.fn(),
  status: null,
  conflicts: [],
  changes: [],
  choose: jest.fn(),
  save: jest.fn(),
  submit: jest.fn(),
}

const anEditor = {
  code: 'child-schooling',
  published: { version: 1, content: matter },
  open: 2,
  closing: null,
} as unknown as MatterEditor

const slot: FreeSlot = {
  startsAt: '2026-11-26T09:00:00+08:00',
  endsAt: '2026-11-26T09:30:00+08:00',
  channel: 'phone',
  place: '',
  free: 1,
}
const booking = { id: 'b1', version: 1, time: slot, guest: '周予安', movesLeft: 3 } as unknown as Booking

function DeskSheet({ action }: { action: HandleAction }) {
  const store = useHandleDraft('r1')
  return (
    <HandleSheets
      action={action}
      request={aDetail('in_progress', 'commissioner')}
      store={store}
      onClose={() => undefined}
    />
  )
}

/** By the file that sends it. */
const FORMS: Record<string, () => readonly ReactElement[]> = {
  'booking/components/appointment-panel.tsx': () => [
    <AppointmentPanel
      id="r1"
      data={{ bookings: [], hosts: [], hostId: null, slots: [slot], left: 2 }}
      title="预约"
    />,
  ],
  'booking/components/change-sheet.tsx': () =>
    (['move', 'cancel'] as const).map((act) => (
      <ChangeSheet act={act} booking={booking} slots={[slot]} byHost onClose={() => undefined} />
    )),
  'booking/components/day-sheet.tsx': () => [<DaySheet schedule={aSchedule} onClose={() => undefined} />],
  'booking/components/hours-sheet.tsx': () => [<HoursSheet schedule={aSchedule} onClose={() => undefined} />],
  'calendar/components/work-calendar.tsx': () => [<WorkCalendar title="工作日历" />],
  'commissioner/components/assign-sheet.tsx': () => [
    <AssignSheet request={aSummary()} onClose={() => undefined} />,
  ],
  'enterprise/components/enterprise-sheet.tsx': () => [
    <EnterpriseSheet enterprise={null} onClose={() => undefined} />,
  ],
  ...OWN_FORMS,
  ...DEMAND_FORMS,
  'station/components/station-sheet.tsx': () => [<StationSheet station={aStation} onClose={jest.fn()} />],
  'station/components/close-station-sheet.tsx': () => [
    <CloseStationSheet station={aStation} onClose={() => undefined} />,
  ],
  ...EMPLOYER_FORMS,
  ...FAIR_FORMS,
  ...ROSTER_FORMS,
  'quick-reply/components/reply-sheet.tsx': () => [
    <ReplySheet reply={null} shared={false} onClose={() => undefined} />,
  ],
  'enterprise/components/merge-sheet.tsx': () => [
    <MergeSheet enterprise={anEnterprise()} onClose={() => undefined} />,
  ],
  'enterprise/components/match-sheet.tsx': () => [
    <MatchSheet
      employer={{ id: 't', name: '材料院', talents: 1, suggestions: [] }}
      onNew={() => undefined}
      onClose={() => undefined}
    />,
  ],
  'commissioner/components/supervise-sheet.tsx': () => [
    <SuperviseSheet requests={[aSummary()]} begins={[]} onClose={() => undefined} />,
  ],
  'commissioner/components/decline-sheet.tsx': () => [<DeskSheet action="decline" />],
  'commissioner/components/progress-sheet.tsx': () => [<DeskSheet action="report_progress" />],
  'commissioner/components/words-sheet.tsx': () =>
    (['accept', 'end_unanswered', 'retract_supplement', 'answer_nudge'] as const).map((action) => (
      <DeskSheet action={action} />
    )),
  'commissioner/components/fields-sheet.tsx': () =>
    (['extend', 'supervise', 'answer_supervision', 'end_supervision'] as const).map((action) => (
      <DeskSheet action={action} />
    )),
  'commissioner/components/hand-back-sheet.tsx': () => [<DeskSheet action="hand_back" />],
  'commissioner/components/transfer-sheet.tsx': () => [<DeskSheet action="transfer" />],
  'commissioner/components/resolve-sheet.tsx': () => [<DeskSheet action="resolve" />],
  'commissioner/components/handle-desk.tsx': () => [
    <HandleDesk
      request={{ ...aDetail('in_progress', 'commissioner'), allowedEvents: ['ask_supplement'] }}
      title="办理"
    />,
  ],
  ...AWARD_FORMS,
  ...recognitionForms({ ...aDetail('in_progress', 'commissioner'), allowedEvents: ['resolve'] }),
  'complaint/components/complain-form.tsx': () => [
    <ComplainForm title="写投诉建议" requests={[aSummary()]} about={undefined} onSent={jest.fn()} />,
  ],
  'complaint/components/write-form.tsx': () => [
    <AnswerPanel complaint={aComplaint({})} title="投诉建议" />,
    <ComplaintPanel
      complaint={aComplaint({ state: 'answered', mine: false, allowedEvents: ['ask'] })}
      title="投诉建议"
    />,
  ],
  'enterprise/components/enterprise-contacts.tsx': () => [<EnterpriseContacts id="e1" onEnd={jest.fn()} />],
  'enterprise/components/become-contact.tsx': () => [<BecomeContact />],
  'matter-editor/components/closing-card.tsx': () => [
    <CloseSheet editor={anEditor} onClose={() => undefined} />,
  ],
  'follow-up/components/record-form.tsx': () => [<FollowUpPanel owed={aFollowUp} />],
  'leave/components/leave-form.tsx': () => [<LeaveForm />],
  'leave/components/leave-sheets.tsx': () => [
    <DeclineSheet leave={aLeave} onClose={() => undefined} />,
    <NameSheet leave={aLeave} onClose={() => undefined} />,
  ],
  'me/components/profile-panel.tsx': () => [
    <ProfilePanel me={aMe()} areas={[{ code: 'new', name: '新城' }]} title="基本情况" onSaved={jest.fn()} />,
  ],
  ...POLICY_EDITOR_FORMS,
  ...NOTICE_FORMS,
  'matter/components/form/matter-form.tsx': () => [
    <MatterForm
      matter={matter}
      days={['2026-11-26']}
      provisional={false}
      draft={draft}
      profileFilled
      onSubmit={jest.fn()}
      onSubmitted={jest.fn()}
      filesOf={jest.fn()}
    />,
  ],
  'preparation/components/confirm-form.tsx': () => [
    <ConfirmForm
      preparation={aPreparation}
      matter={matter}
      days={['2026-11-26']}
      provisional={false}
      profile={null}
      filesOf={jest.fn()}
      onSubmitted={jest.fn()}
    />,
  ],
  'preparation/components/prepare-form.tsx': () => [
    <PrepareForm matter={matter} requestId="r1" onSent={() => undefined} />,
  ],
  'bundle/components/bundle-form.tsx': () => [
    <BundleForm
      bundle={{ code: 'newcomer', title: '一件事', summary: '', icon: 'users', parts: [], demo: true }}
      parts={[{ key: 'school', matter }]}
      days={['2026-11-26']}
      provisional={false}
      draft={{ ...draft, body: { ...EMPTY_BODY, answers: { parts: ['school'] } } }}
      me={aMe()}
      asksFirst={false}
      onSubmit={jest.fn()}
      onSubmitted={jest.fn()}
      filesOf={jest.fn()}
    />,
  ],
  'service-request/components/evaluate-panel.tsx': () => [
    <EvaluatePanel request={aDetail('resolved', 'talent')} title="服务评价" />,
  ],
  'service-request/components/hand-in-panel.tsx': () => [
    <HandInPanel request={aDetail('in_progress', 'talent')} title="补交容缺材料" onSent={jest.fn()} />,
  ],
  'service-request/components/reopen-sheet.tsx': () => [
    <ReopenSheet request={aDetail('resolved', 'talent')} onClose={() => undefined} />,
  ],
  'service-request/components/supplement-panel.tsx': () => [
    <SupplementPanel request={aDetail('supplementing', 'talent')} title="补充材料" onSent={jest.fn()} />,
  ],
}

/** One goes on typing the next message; what was typed meanwhile stays (`keepRest`). */
const KEEPS_WHAT_IS_TYPED = ['service-request/components/message-composer.tsx']

const FEATURES = join(__dirname, '../features')
const sources = readdirSync(FEATURES, { recursive: true, encoding: 'utf8' }).filter(
  (file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'),
)
const read = (file: string) => readFileSync(join(FEATURES, file), 'utf8')

test('every component that sends is known here', () => {
  const senders = sources.filter((file) =>
    /\b(useSubmit|useRequestChange|useSavePattern|useFormPage)[<(]/.test(read(file)),
  )
  const known = [...Object.keys(FORMS), ...ONLY_PRESSED, ...KEEPS_WHAT_IS_TYPED]
  expect(senders.map((file) => relative('.', file)).sort()).toEqual(known.sort())
})

test.each(ONLY_PRESSED)('%s has nothing to type or choose', (file) => {
  expect(read(file)).not.toMatch(
    /<(TextInput|DateInput|SelectInput|OptionGroup|Chips|Segmented|Switch|ConsentBox|FilePicker|CandidateList)\b/,
  )
})

const fields = () =>
  Array.from(
    document.querySelectorAll(
      'input, textarea, select, [role=radio], [role=checkbox], [role=switch], .file-picker__button',
    ),
  ).filter((field) => field.closest('.composer') === null)
const isLocked = (field: Element) =>
  field.matches(':disabled') || field.getAttribute('aria-disabled') === 'true'

test.each(Object.entries(FORMS))(
  '%s can’t be changed while it is being sent, and says so',
  async (_, forms) => {
    for (const form of forms()) {
      answer(200, {
        days: [],
        overrides: [],
        versions: [],
        items: [
          {
            id: 'song',
            name: '宋知微',
            department: '卫健委',
            areaName: '新城',
            matters: [],
            load: 1,
            capacity: 2,
            unfit: null,
            reasons: [],
            portrait: null,
            officePhone: '',
          },
        ],
        total: 1,
        nextCursor: null,
        facets: {},
        ...rosterTrial(),
        moves: [{ id: 'r1', talentName: '周予安', matterTitle: '子女入学', to: null }],
        successors: [],
        requests: [{ id: 'r1', number: 'TS-1', title: '子女入学', commissionerName: '林知远' }],
        consent: aFamily().consent,
        contacts: [],
        ...{ answerBy: '2026-12-01', cvVersion: 1, person: null, missing: [] },
        standIns: [
          {
            ...{ id: 'song', name: '宋知微', title: '宋专员', department: '卫健委', load: 1, capacity: 2 },
            ...{ canDo: 0, total: 0, cannot: [], unfit: null },
          },
        ],
      })
      const { unmount } = render(form)
      await waitFor(() => expect(fields()).not.toHaveLength(0))
      expect(fields().filter((field) => !isLocked(field))).toEqual([])
      expect(screen.getAllByRole('status').map((status) => status.textContent)).toContain(
        '正在提交，填写的内容暂时不能修改',
      )
      unmount()
    }
  },
)
