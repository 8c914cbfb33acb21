import type { ReadStep, RequestDetail, TimelineEntry } from '@talent/contract/service-request'
import { joinDetail } from './join-detail'
import { receiptsOf } from './receipts'

const said = (seq: number, name: string, mine = false, text = ''): TimelineEntry => ({
  id: `e${seq}`,
  seq,
  at: '2026-11-24T02:00:00Z',
  author: { role: name === '周予安' ? 'talent' : 'commissioner', name, mine, portrait: null },
  kind: 'message',
  text,
  attachments: [],
})
const step = (name: string, seq: number, at: string): ReadStep => ({
  name,
  role: name === '周予安' ? 'talent' : 'staff',
  seq,
  at: `2026-11-24T${at}:00+08:00`,
})

const thread = [said(1, '林知远', true), said(2, '林知远', true), said(3, '周予安'), said(4, '林知远', true)]
test.each<[string, ReadStep[], Record<string, string>]>([
  ['nobody has', [], { e2: '已送达，未读', e4: '已送达，未读' }],
  [
    'each when they came to it first',
    [step('周予安', 3, '16:40'), step('周予安', 1, '16:20'), step('顾明月', 4, '16:50')],
    {
      e1: '周予安已读 16:20，顾明月已读 16:50',
      e2: '周予安已读 16:40，顾明月已读 16:50',
      e3: '顾明月已读 16:50',
      e4: '顾明月已读 16:50',
    },
  ],
])('the desk sees who has read what when: %s', (_, reads, receipts) => {
  expect(Object.fromEntries(receiptsOf(thread, reads, false))).toEqual(receipts)
})

test('the talent sees that their own was read, once under several', () => {
  const own = [said(1, '周予安', true), said(2, '周予安', true), said(3, '林知远'), said(4, '周予安', true)]
  expect(Object.fromEntries(receiptsOf(own, [step('林专员', 3, '16:20')], true))).toEqual({
    e2: '林专员已读',
  })
})

const detail = (since: number | null, numbers: number[], text = '', earlier: string | null = null) =>
  ({
    since,
    timeline: numbers.map((seq) => said(seq, '林知远', false, text)),
    lastSeq: Math.max(0, ...numbers),
    earlier,
  }) as unknown as RequestDetail
test.each([
  ['what came after is added', detail(3, [4, 5]), [2, 3, 4, 5], 'before-2'],
  ['nothing came', { ...detail(3, []), lastSeq: 3 }, [2, 3], 'before-2'],
  [
    'an entry that looks different now takes its place, one that isn’t read back doesn’t',
    detail(3, [1, 2, 4], '新'),
    [2, 3, 4],
    'before-2',
  ],
  ['a whole page is all there is', detail(null, [7, 8], '', 'before-7'), [7, 8], 'before-7'],
])('of a thread that is known: %s', (_, answer, numbers, earlier) => {
  const joined = joinDetail(detail(null, [2, 3], '', 'before-2'), answer)
  expect([joined.timeline.map(({ seq }) => seq), joined.earlier, joined.since]).toEqual([
    numbers,
    earlier,
    null,
  ])
  if (answer.timeline.some((entry) => entry.seq === 2))
    expect(joined.timeline[0]).toMatchObject({ text: '新' })
})
