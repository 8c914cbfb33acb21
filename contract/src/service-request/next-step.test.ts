import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import type { Clock } from './deadline.ts'
import { nextStepOf, type NextStepInput } from './next-step.ts'

const onTime = { closesAt: null, lateBy: 0, missedOn: null, latenesses: [] }
const running: Clock = {
  ...onTime,
  phase: 'running',
  dueOn: '2026-12-02',
  remaining: 6,
  used: 4,
  provisional: false,
  extendedBy: 0,
  firstDueOn: null,
}
const base: NextStepInput = {
  state: 'in_progress',
  clock: running,
  talentName: '周予安',
  commissioner: { title: '林专员', portrait: 'lin' },
  progress: null,
  supplement: null,
}
const step = (more: Partial<NextStepInput>) =>
  nextStepOf({ ...base, ...more }, calendar, '2026-11-24T14:32:00+08:00')
const waiting: Clock = {
  ...onTime,
  phase: 'awaiting_acceptance',
  dueOn: '2026-11-25',
  remaining: 1,
  used: 0,
  provisional: false,
  extendedBy: 0,
  firstDueOn: null,
}
const stopped: Clock = {
  ...onTime,
  phase: 'stopped',
  dueOn: null,
  remaining: null,
  used: 1,
  provisional: false,
  extendedBy: 0,
  firstDueOn: null,
}
const ended: Clock = {
  ...onTime,
  phase: 'ended',
  dueOn: '2026-12-02',
  remaining: null,
  used: 7,
  provisional: false,
  extendedBy: 0,
  firstDueOn: null,
}

it.each<[string, Partial<NextStepInput>, object | null]>([
  [
    'submitted: the commissioner says whether it is accepted',
    { state: 'submitted', clock: waiting },
    {
      actor: 'commissioner',
      who: '林专员',
      what: '答复是否受理',
      dueOn: '2026-11-25',
      remaining: 1,
      clockStopped: false,
    },
  ],
  [
    'submitted without a place: the coordinator',
    { state: 'submitted', clock: waiting, commissioner: null },
    { actor: 'coordinator', who: '统筹人员', portrait: null, what: '安排专员', dueOn: '2026-11-25' },
  ],
  [
    'accepted',
    { state: 'accepted' },
    { actor: 'commissioner', portrait: 'lin', what: '开始办理', dueOn: '2026-12-02', remaining: 6 },
  ],
  ['in progress with nothing said', {}, { actor: 'commissioner', what: '继续办理', dueOn: '2026-12-02' }],
  [
    'in progress with the commissioner’s own nearer day',
    { progress: { doing: '正在与学校核对学位', dueOn: '2026-11-27' } },
    { actor: 'commissioner', what: '正在与学校核对学位', dueOn: '2026-11-27', remaining: 3 },
  ],
  [
    'a day later than the promise is not shown',
    { progress: { doing: '正在与学校核对学位', dueOn: '2026-12-09' } },
    { what: '正在与学校核对学位', dueOn: '2026-12-02' },
  ],
  [
    'supplementing: the talent, and the clock is paused',
    { state: 'supplementing', clock: stopped, supplement: { items: 2, dueOn: '2026-11-26' } },
    {
      actor: 'talent',
      portrait: null,
      who: '周予安',
      what: '补交 2 项材料',
      dueOn: '2026-11-26',
      remaining: 2,
      clockStopped: true,
    },
  ],
  [
    'supplementing past its day is late',
    { state: 'supplementing', clock: stopped, supplement: { items: 1, dueOn: '2026-11-20' } },
    { actor: 'talent', portrait: null, remaining: -2 },
  ],
  [
    'resolved: an evaluation, voluntary, without a day',
    { state: 'resolved', clock: ended },
    { actor: 'talent', what: '可以评价这次服务', dueOn: null, remaining: null },
  ],
  ['evaluated: nobody', { state: 'evaluated', clock: ended }, null],
  ['declined: nobody', { state: 'declined', clock: ended }, null],
  ['withdrawn: nobody', { state: 'withdrawn', clock: ended }, null],
])('%s', (_name, input, expected) => {
  const found = step(input)
  if (expected === null) expect(found).toBeNull()
  else expect(found).toMatchObject(expected)
})

it('a day in an unannounced year is provisional', () => {
  expect(step({ clock: { ...running, dueOn: '2027-01-06', provisional: true } })?.provisional).toBe(true)
})

it.each(['0001-01-01', '0026-12-10', '9999-12-31', 'garbage', ''])(
  'a progress day %s that no calendar knows is passed over: the promise counts',
  (dueOn) => {
    expect(step({ progress: { doing: '核对学位', dueOn } })).toMatchObject({
      what: '核对学位',
      dueOn: '2026-12-02',
      remaining: 6,
    })
    expect(step({ state: 'supplementing', clock: stopped, supplement: { items: 1, dueOn } })).toMatchObject({
      dueOn: null,
      remaining: null,
    })
  },
)
