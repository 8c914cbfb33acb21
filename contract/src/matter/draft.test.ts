import { askedDraft } from './asked.ts'
import { filledOf, type DraftBody } from './draft.ts'
import type { Matter } from './schema.ts'

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

test('of a matter: only what it asks for with these answers', () => {
  const field = { label: '', type: 'text', required: false, options: [], max: 20 }
  const when = { field: 'a', is: ['转学'] }
  const kind = { ...field, key: 'a', type: 'choice', options: ['入学', '转学'] }
  const matter = {
    sections: [{ title: '', fields: [kind, { ...field, key: 'b', when }] }],
    materials: [
      { key: 'm', when },
      { key: 'n', when },
    ],
  } as unknown as Matter
  const part = { materials: { m: [file] }, deferred: ['n', 'gone'] }
  const filled = (a: string) =>
    filledOf(askedDraft(matter, { ...EMPTY, ...part, answers: { a, b: '一中', old: 'x' } }))
  expect([filled('转学'), filled('入学')]).toEqual([4, 1])
})
