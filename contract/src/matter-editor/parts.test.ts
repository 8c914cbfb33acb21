import fc from 'fast-check'
import { sameContent } from '../publication/canonical.ts'
import type { MatterContent } from './content.ts'
import { matterDifference } from './difference.ts'
import { moved, moveField } from './edits.ts'
import { contentOf, keepRetired, mergeContents, partsOf, withParts } from './parts.ts'
import { content, field, file, KIND, material, withFields } from './test-contents.ts'

const KEYS = ['a', 'b', 'c', 'd', 'e']
const anyContent = fc
  .record({
    title: fc.constantFrom('甲', '乙'),
    summary: fc.constantFrom('甲', '乙'),
    fields: fc.uniqueArray(
      fc.record({ key: fc.constantFrom(...KEYS), help: fc.constantFrom('1', '2'), section: fc.nat(2) }),
      { selector: ({ key }) => key },
    ),
    materials: fc.uniqueArray(fc.constantFrom(...KEYS)),
    files: fc.uniqueArray(fc.constantFrom(...KEYS)),
  })
  .map(({ title, summary, fields, materials, files }) =>
    content({
      title,
      summary,
      sections: [0, 1, 2].map((at) => ({
        title: `第${at}段`,
        fields: fields.filter(({ section }) => section === at).map(({ key, help }) => field(key, { help })),
      })),
      materials: materials.map((key) => material(key)),
      ...(files.length > 0 && { files: files.map((key) => file(key)) }),
    }),
  )
const keysOf = (one: MatterContent) =>
  one.sections.flatMap(({ fields }) => fields.map(({ key }) => key)).sort()

describe('for any versions', () => {
  it('a difference is there exactly where they differ', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (before, after) => {
        expect(matterDifference(before, after).length === 0).toBe(sameContent(before, after))
      }),
    )
  })

  it('parts put together are the whole again', () => {
    fc.assert(fc.property(anyContent, (one) => expect(contentOf(partsOf(one))).toEqual(one)))
  })

  it('what one coordinator alone changed is taken, whoever it was, and loses nothing of the other', () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, one) => {
        expect(mergeContents(base, base, one)).toEqual({ content: one, conflicts: [] })
        expect(mergeContents(base, one, base)).toEqual({ content: one, conflicts: [] })
        expect(mergeContents(base, one, one)).toEqual({ content: one, conflicts: [] })
      }),
    )
  })

  it('what both changed is named, and taken from either by choice', () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, mine, theirs) => {
        const { content: merged, conflicts } = mergeContents(base, mine, theirs)
        const [at, here, there] = [merged, mine, theirs].map(partsOf)
        for (const path of conflicts.filter((one) => one.includes('.'))) {
          expect(sameContent(at?.get(path), here?.get(path))).toBe(true)
          expect(sameContent(here?.get(path), there?.get(path))).toBe(false)
        }
        const chosen = partsOf(withParts(merged, theirs, conflicts))
        for (const path of conflicts.filter((one) => one.startsWith('fields.')))
          expect(sameContent(chosen.get(path), there?.get(path))).toBe(true)
      }),
    )
  })

  it('two who each add a question, or one who adds while the other moves, have no conflict', () => {
    const mine = withFields(KIND, field('name'), field('mine'))
    const theirs = withFields(KIND, field('theirs'), field('name'))
    const both = mergeContents(content(), mine, theirs)
    expect([keysOf(both.content), both.conflicts]).toEqual([['kind', 'mine', 'name', 'theirs'], []])
    const turned = mergeContents(content(), mine, withFields(field('name'), KIND))
    expect(turned.conflicts).toEqual([])
    expect(turned.content.sections[0]?.fields.map(({ key }) => key)).toEqual(['name', 'kind', 'mine'])
  })

  it('moving up or down loses and doubles nothing', () => {
    fc.assert(
      fc.property(
        anyContent,
        fc.constantFrom(...KEYS),
        fc.constantFrom(1 as const, -1 as const),
        (one, key, by) => {
          expect(keysOf(moveField(one, key, by))).toEqual(keysOf(one))
          expect(moveField(moveField(one, key, by), key, by === 1 ? -1 : 1).sections.length).toBe(3)
          expect(moved(one.materials, key, by)).toHaveLength(one.materials.length)
        },
      ),
    )
  })
})

test('an option that was published is retired, never deleted, and can come back', () => {
  const without = withFields({ ...KIND, options: ['新生', '插班'] }, field('name'))
  const kept = keepRetired(content(), without)
  expect(kept.sections[0]?.fields[0]).toMatchObject({ options: ['新生', '插班'], retired: ['转学'] })
  const back = keepRetired(kept, withFields({ ...KIND, options: ['新生', '插班', '转学'] }, field('name')))
  expect(back.sections[0]?.fields[0]).not.toHaveProperty('retired')
})
