import { filledOf, type DraftBody } from './draft.ts'

const EMPTY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }
const file = { id: 'f1', type: 'image/png' as const }

test.each<[string, Partial<DraftBody>, number]>([
  ['nothing', {}, 0],
  ['what was emptied again', { answers: { a: '', b: '  ', c: [] }, materials: { m: [] } }, 0],
  ['answers, typed or picked', { answers: { a: '周小满', b: ['小学'] } }, 2],
  ['a material, however many files', { materials: { m: [file, { ...file, id: 'f2' }] } }, 1],
  ['one promised for later', { deferred: ['m'] }, 1],
  ['one promised and given after all', { deferred: ['m'], materials: { m: [file] } }, 1],
  ['times and channel', { slots: [{ day: '2026-11-30', time: null }], channel: 'phone' }, 2],
])('of %s', (_, part, filled) => {
  expect(filledOf({ ...EMPTY, ...part })).toBe(filled)
})
