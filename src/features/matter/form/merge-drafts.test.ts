import type { DraftBody } from '@talent/contract/matter'
import { EMPTY_BODY } from './draft-store'
import { mergeDrafts, withPart } from './merge-drafts'

const names = (answers: DraftBody['answers']): DraftBody => ({ ...EMPTY_BODY, answers })
const file = (id: string) => ({ id, type: 'image/png' as const })
const household = (...ids: string[]): DraftBody => ({
  ...EMPTY_BODY,
  materials: { household: ids.map(file) },
})
const slot = { day: '2026-11-26', time: '14:30' }

type Case = [string, DraftBody, DraftBody, DraftBody, DraftBody, string[]]
test.each<Case>([
  ['nothing', names({ a: '1' }), names({ a: '1' }), names({ a: '1' }), names({ a: '1' }), []],
  ['here alone', names({ a: '1' }), names({ a: '2' }), names({ a: '1' }), names({ a: '2' }), []],
  ['there alone', names({ a: '1' }), names({ a: '1' }), names({ a: '2' }), names({ a: '2' }), []],
  [
    'one part here, another there',
    names({}),
    names({ a: '1' }),
    { ...names({ b: '2' }), slots: [slot], channel: 'video' },
    { ...names({ a: '1', b: '2' }), slots: [slot], channel: 'video' },
    [],
  ],
  ['both alike', names({ a: '1' }), names({ a: '2' }), names({ a: '2' }), names({ a: '2' }), []],
  [
    'both differently',
    names({ a: '1' }),
    names({ a: '2' }),
    names({ a: '3' }),
    names({ a: '2' }),
    ['answers.a'],
  ],
  ['emptied there alone', names({ a: '1' }), names({ a: '1' }), names({}), names({}), []],
  [
    'emptied here, changed there',
    names({ a: '1' }),
    names({ a: '' }),
    names({ a: '2' }),
    names({ a: '' }),
    ['answers.a'],
  ],
  ['emptied in both, in two ways', names({ a: '1' }), names({ a: '' }), names({}), names({ a: '' }), []],
  [
    'several picked',
    names({ a: ['x'] }),
    names({ a: ['x', 'y'] }),
    names({ a: ['x'] }),
    names({ a: ['x', 'y'] }),
    [],
  ],
  ['a file there alone', household('1'), household('1'), household('1', '2'), household('1', '2'), []],
  ['a file each', household(), household('1'), household('2'), household('1'), ['materials.household']],
  [
    'the channel in both',
    EMPTY_BODY,
    { ...EMPTY_BODY, channel: 'phone' },
    { ...EMPTY_BODY, channel: 'video' },
    { ...EMPTY_BODY, channel: 'phone' },
    ['channel'],
  ],
])('changed: %s', (_, known, mine, theirs, body, conflicts) => {
  const merged = mergeDrafts(known, mine, theirs)
  expect(merged.body).toEqual(body)
  expect(merged.conflicts.map(({ path }) => path)).toEqual(conflicts)
  // Seen from the other side the same parts are asked about, and all others come out alike.
  const seenThere = mergeDrafts(known, theirs, mine)
  expect(seenThere.conflicts.map(({ path }) => path)).toEqual(conflicts)
  const taken = merged.conflicts.reduce(
    (all, { path, theirs: value }) => withPart(all, path, value),
    merged.body,
  )
  expect(mergeDrafts(taken, seenThere.body, taken).conflicts).toEqual([])
})
