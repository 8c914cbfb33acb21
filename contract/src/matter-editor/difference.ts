import { sameContent } from '../publication/canonical.ts'
import type { Change } from '../publication/schema.ts'
import { filesOfMatter, type MatterFile } from '../matter/matter-file.ts'
import type { Basis, MatterConsent, MatterField, MatterMaterial } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'
import { nameOf, wordsOf } from './words.ts'

type Named = Readonly<Record<string, unknown>>

/** The largest set of these that keeps its order: all others have moved. */
function unmoved(before: readonly string[], after: readonly string[]): Set<string> {
  const lengths = Array.from({ length: before.length + 1 }, () => Array<number>(after.length + 1).fill(0))
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0
  for (let i = before.length - 1; i >= 0; i -= 1)
    for (let j = after.length - 1; j >= 0; j -= 1)
      (lengths[i] as number[])[j] =
        before[i] === after[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1))
  const kept = new Set<string>()
  for (let i = 0, j = 0; i < before.length && j < after.length;) {
    if (before[i] === after[j]) {
      kept.add(before[i] as string)
      i += 1
      j += 1
    } else if (at(i + 1, j) >= at(i, j + 1)) i += 1
    else j += 1
  }
  return kept
}

interface Group<T> {
  path: string
  all: (content: MatterContent) => readonly T[]
  keyOf: (one: T) => string
  labelOf: (one: T) => string
}

const fieldsIn = ({ sections }: MatterContent): MatterField[] => sections.flatMap(({ fields }) => fields)

const FIELDS: Group<MatterField> = {
  path: 'fields',
  all: fieldsIn,
  keyOf: ({ key }) => key,
  labelOf: ({ label, key }) => label || key,
}
const MATERIALS: Group<MatterMaterial> = {
  path: 'materials',
  all: ({ materials }) => materials,
  keyOf: ({ key }) => key,
  labelOf: ({ name, key }) => name || key,
}
const FILES: Group<MatterFile> = {
  path: 'files',
  all: filesOfMatter,
  keyOf: ({ key }) => key,
  labelOf: ({ name, key }) => name || key,
}
const CONSENTS: Group<MatterConsent> = {
  path: 'consents',
  all: ({ consents }) => consents,
  keyOf: ({ purpose }) => purpose,
  labelOf: ({ title, purpose }) => title || purpose,
}

interface Sides {
  before: MatterContent
  after: MatterContent
}

function partsBetween(was: Named, is: Named, { before, after }: Sides): Change['parts'] {
  const properties = [...new Set([...Object.keys(is), ...Object.keys(was)])]
  return properties
    .filter((property) => !sameContent(was[property] ?? null, is[property] ?? null))
    .map((property) => ({
      name: nameOf(property),
      before: wordsOf(property, was[property], before),
      after: wordsOf(property, is[property], after),
    }))
}

function changesIn<T extends object>({ path, all, keyOf, labelOf }: Group<T>, sides: Sides): Change[] {
  const [was, is] = [all(sides.before), all(sides.after)]
  const find = (list: readonly T[], key: string) => list.find((one) => keyOf(one) === key)
  const keysBoth = (list: readonly T[], other: readonly T[]) =>
    list.map(keyOf).filter((key) => find(other, key) !== undefined)
  const still = unmoved(keysBoth(was, is), keysBoth(is, was))
  const change = (one: T, what: Change['what'], parts: Change['parts'] = []): Change => ({
    path: `${path}.${keyOf(one)}`,
    what,
    label: labelOf(one),
    parts,
  })
  return [
    ...is.flatMap((one): Change[] => {
      const before = find(was, keyOf(one))
      if (before === undefined) return [change(one, 'added')]
      const parts = partsBetween(before as Named, one as Named, sides)
      return [
        ...(parts.length > 0 ? [change(one, 'changed', parts)] : []),
        ...(still.has(keyOf(one)) ? [] : [change(one, 'moved')]),
      ]
    }),
    ...was.flatMap((one) => (find(is, keyOf(one)) === undefined ? [change(one, 'removed')] : [])),
  ]
}

/** Which fields stand together under which title, as one reads it. */
function sectionChanges({ before, after }: Sides): Change[] {
  const placed = ({ sections }: MatterContent) =>
    sections.map(({ title, fields }) => ({ title, keys: fields.map(({ key }) => key) }))
  const titles = (content: MatterContent) => content.sections.map(({ title }) => title).join('、')
  const sameTitles = sameContent(titles(before), titles(after))
  if (sameContent(placed(before), placed(after))) return []
  const regrouped = fieldsIn(after).flatMap(({ key, label }): Change[] => {
    const at = ({ sections }: MatterContent) =>
      sections.findIndex(({ fields }) => fields.some((field) => field.key === key))
    const [from, to] = [at(before), at(after)]
    if (from < 0 || from === to) return []
    const [was, is] = [before.sections[from]?.title ?? '', after.sections[to]?.title ?? '']
    if (was === is) return []
    return [
      {
        path: `fields.${key}`,
        what: 'moved',
        label,
        parts: [{ name: '所在的段', before: was, after: is }],
      },
    ]
  })
  if (sameTitles) return regrouped
  return [
    {
      path: 'sections',
      what: 'changed',
      label: '分段',
      parts: [{ name: '标题', before: titles(before), after: titles(after) }],
    },
    ...regrouped,
  ]
}

const basisText = ({ document, article, quote }: Basis) =>
  [document, article, quote].filter(Boolean).join(' ')

/**
 * What one version says that the other doesn't, as one reads it; empty only where both say the very same. `departmentName`
 * gives the words for a department's code.
 */
export function matterDifference(
  before: MatterContent,
  after: MatterContent,
  departmentName: (code: string) => string = (code) => code,
): Change[] {
  const sides = { before, after }
  const { sections: _s, materials: _m, files: _f, consents: _c, basis: wasBasis, ...was } = before
  const { sections: _t, materials: _n, files: _g, consents: _d, basis: isBasis, ...is } = after
  const plain = partsBetween(
    { ...was, departmentCode: departmentName(was.departmentCode) },
    { ...is, departmentCode: departmentName(is.departmentCode) },
    sides,
  )
  const basis = {
    name: '依据的条款',
    before: wasBasis.map(basisText).join('；'),
    after: isBasis.map(basisText).join('；'),
  }
  const parts = sameContent(wasBasis, isBasis) ? plain : [...plain, basis]
  const changes = [
    ...(parts.length > 0 ? [{ path: 'matter', what: 'changed' as const, label: '事项', parts }] : []),
    ...sectionChanges(sides),
    ...changesIn(FIELDS, sides),
    ...changesIn(MATERIALS, sides),
    ...changesIn(FILES, sides),
    ...changesIn(CONSENTS, sides),
  ]
  if (changes.length > 0 || sameContent(before, after)) return changes
  return [{ path: 'sections', what: 'changed', label: '分段', parts: [] }]
}
