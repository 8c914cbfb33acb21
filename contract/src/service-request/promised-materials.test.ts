import { testCalendar as calendar } from '../calendar/test-calendar.ts'
import {
  awaitedMaterials,
  handInStepOf,
  type HandInInput,
  type MaterialMoment,
} from './promised-materials.ts'

const moment = (event: MaterialMoment['event'], ...materials: string[]): MaterialMoment => ({
  event,
  materials,
})
const begun = [moment('submit', 'a', 'b', 'c'), moment('accept')]

it.each<[string, MaterialMoment[], string[]]>([
  ['what was promised is awaited', [], ['a', 'b', 'c']],
  ['what was handed in isn’t', [moment('hand_in_later', 'b'), moment('message')], ['a', 'c']],
  ['what a 一次性告知 asks for is no promise any more', [moment('ask_supplement', 'a', 'x')], ['b', 'c']],
  [
    'nor after its answer, with a file or a word',
    [moment('ask_supplement', 'a', 'b'), moment('supplement', 'a')],
    ['c'],
  ],
  [
    'taken back, it is a promise again',
    [moment('hand_in_later', 'c'), moment('ask_supplement', 'a'), moment('retract_supplement')],
    ['a', 'b'],
  ],
  [
    'one that asked for nothing promised takes nothing back',
    [moment('hand_in_later', 'a'), moment('ask_supplement'), moment('retract_supplement')],
    ['b', 'c'],
  ],
])('%s', (_, later, awaited) => {
  expect(awaitedMaterials([...begun, ...later])).toEqual(awaited)
})

const base: HandInInput = {
  state: 'in_progress',
  acceptedOn: '2026-11-18',
  promise: { acceptWithinWorkingDays: 1, promisedWorkingDays: 10 },
  talentName: '周予安',
  awaited: ['居住证明', '学籍证明'],
}
const step = (more: Partial<HandInInput>, now = '2026-11-24T14:32:00+08:00') =>
  handInStepOf({ ...base, ...more }, calendar, now)

it('names what is still to come, five working days after acceptance', () => {
  expect(step({})).toEqual({
    actor: 'talent',
    who: '周予安',
    what: '补交居住证明、学籍证明',
    dueOn: '2026-11-25',
    closesAt: '18:00',
    remaining: 1,
    clockStopped: false,
    provisional: false,
    offer: null,
    portrait: null,
  })
  expect(step({}, '2026-11-27T10:00:00+08:00')).toMatchObject({ dueOn: '2026-11-25', remaining: -2 })
})

it('is never later than the promise', () => {
  expect(step({ promise: { ...base.promise, promisedWorkingDays: 3 } })?.dueOn).toBe('2026-11-23')
})

it.each<[string, Partial<HandInInput>]>([
  ['nothing is promised', { awaited: [] }],
  ['it isn’t accepted yet', { state: 'submitted', acceptedOn: null }],
  ['a 一次性告知 is open', { state: 'supplementing' }],
  ['it has ended', { state: 'resolved' }],
])('there is none when %s', (_, more) => {
  expect(step(more)).toBeNull()
})
