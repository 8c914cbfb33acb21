import type { WaitsWhy } from '@talent/contract/desk'
import { aSummary } from '@/testing/factories'
import { expectedWords, placeWords, sinceFacts, whyStrip, type Waiting } from './waiting-words'

const waiting = (kind: WaitsWhy, who: string[] = [], over: Partial<Waiting> = {}): Waiting => ({
  request: aSummary({ commissioner: null }),
  departmentName: '教体部门（演示）',
  waited: 0,
  place: null,
  expected: null,
  why: { kind, who, handedBack: null },
  suggestion: null,
  ...over,
})

test.each<[string, Waiting, string, string]>([
  ['nobody for the matter', waiting('nobody'), '没有人负责“子女入学”', '教体部门（演示）还没设专员'],
  [
    'one, who is off duty',
    waiting('off_duty', ['宋知微']),
    '只有宋知微能办，现在不在岗',
    '回到在岗会自动派，也可以换一位',
  ],
  [
    'several, all off duty',
    waiting('off_duty', ['甲', '乙']),
    '2 位专员能办，都不在岗',
    '回到在岗会自动派，也可以换一位',
  ],
  ['all full', waiting('full', ['甲', '乙']), '等空位，2 位专员都满', '有空位会自动派'],
  [
    'given back with a suggestion',
    {
      ...waiting('handed_back'),
      why: {
        kind: 'handed_back',
        who: [],
        handedBack: {
          reason: 'not_ours',
          by: '林知远',
          at: '2026-11-24T11:02:00+08:00',
          suggested: '江以宁',
        },
      },
    },
    '退回：不归本部门管',
    '林知远建议：江以宁',
  ],
])('%s', (_, one, lead, by) => {
  expect(whyStrip(one)).toMatchObject({ lead, by })
})

test('who waits for one person’s place is told so', () => {
  expect(placeWords({ who: ['甲'] })).toBe('等甲的空位')
})

test('how long it has waited, in working days once there is one', () => {
  expect(sinceFacts(waiting('full', [], { waited: 2 })).slice(1)).toEqual(['已等 2 个工作日'])
})

test.each([
  ['2026-11-24', 'due', '预计今天有空位', '宋知微有一件到期办结'],
  ['2026-11-25', 'due', '预计明天有空位', '宋知微有一件到期办结'],
  ['2026-11-27', 'leave', '预计11月27日 周五有空位', '宋知微休假回来'],
] as const)('a place expected on %s by %s', (on, by, when, why) => {
  expect(expectedWords({ expected: { on, by, who: '宋知微' } })).toEqual({ when, why })
})

test('where nothing says when, nothing is said', () => {
  expect(expectedWords({ expected: null })).toBeNull()
})
