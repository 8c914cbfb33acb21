import fc from 'fast-check'
import { sameContent } from '../publication/canonical.ts'
import { matterDifference } from './difference.ts'
import { conditionOf, testsOf, type Condition } from '../matter/condition.ts'
import type { MatterConsent } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'
import { moved } from '../publication/moved.ts'
import { moveField, withoutSection, withSectionTitle } from './edits.ts'
import { contentOf, settled, mergeContents, partsOf, withParts } from './parts.ts'
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
  const kept = settled(content(), without)
  expect(kept.sections[0]?.fields[0]).toMatchObject({ options: ['新生', '插班'], retired: ['转学'] })
  const back = settled(kept, withFields({ ...KIND, options: ['新生', '插班', '转学'] }, field('name')))
  expect(back.sections[0]?.fields[0]).not.toHaveProperty('retired')
})

describe('a consent over the published one', () => {
  const consent = (more: Partial<MatterConsent> = {}): MatterConsent => ({
    ...{ purpose: 'minor', version: 3, title: '同意', uses: '姓名', does: '核对', shownTo: '专员' },
    ...{ keptFor: '一年', statement: '我同意', ...more },
  })
  const kept = (more: Partial<MatterConsent>) =>
    settled(content({ consents: [consent()] }), content({ consents: [consent(more)] })).consents[0]?.version

  test.each<[string, Partial<MatterConsent>, number]>([
    ['of the same words keeps its version, whatever is said of it', { version: 9 }, 3],
    ['asked for at another time too', { when: { field: 'kind', answered: true } }, 3],
    ['of other words has the next one', { keptFor: '两年' }, 4],
    ['saved once more stays at that', { keptFor: '两年', version: 4 }, 4],
  ])('%s', (_, more, version) => expect(kept(more)).toBe(version))
})

describe('a section', () => {
  const one = content({
    sections: [
      { title: '孩子', fields: [KIND] },
      { title: '家长', fields: [field('name')] },
    ],
  })
  const read = ({ sections }: MatterContent) =>
    sections.map(({ title, fields }) => [title, ...fields.map(({ key }) => key)])

  test.each<[string, MatterContent, string[][]]>([
    [
      'has another title',
      withSectionTitle(one, 1, '监护人'),
      [
        ['孩子', 'kind'],
        ['监护人', 'name'],
      ],
    ],
    ['is added at the end', withSectionTitle(one, 2, '其他'), [['孩子', 'kind'], ['家长', 'name'], ['其他']]],
    ['taken away leaves its questions to the one before', withoutSection(one, 1), [['孩子', 'kind', 'name']]],
    ['the first, to the one after', withoutSection(one, 0), [['家长', 'kind', 'name']]],
    ['the only one stays', withoutSection(content(), 0), [['孩子', 'kind', 'name']]],
  ])('%s', (_, changed, expected) => expect(read(changed)).toEqual(expected))
})

test('tests and how they hold together are taken apart and put together again', () => {
  const [a, b] = [
    { field: 'kind', is: ['新生'] },
    { field: 'name', answered: true },
  ]
  const conditions: (Condition | undefined)[] = [undefined, a, { all: [a, b] }, { any: [a, b] }]
  expect(
    conditions.map((one) => conditionOf(testsOf(one), one !== undefined && 'any' in one ? 'any' : 'all')),
  ).toEqual(conditions)
})
