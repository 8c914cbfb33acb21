import { sameContent } from '../publication/canonical.ts'
import { listChanges, type ListOf } from '../publication/list-changes.ts'
import type { Change } from '../publication/schema.ts'
import { filesOfMatter, type MatterFile } from '../matter/matter-file.ts'
import type { Basis, MatterConsent, MatterField, MatterMaterial } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'
import { nameOf, wordsOf } from './words.ts'

type Named = Readonly<Record<string, unknown>>

interface Group<T> extends Omit<ListOf<T>, 'partsBetween'> {
  all: (content: MatterContent) => readonly T[]
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

const changesIn = <T extends object>({ all, ...group }: Group<T>, sides: Sides): Change[] =>
  listChanges(
    { ...group, partsBetween: (was, is) => partsBetween(was as Named, is as Named, sides) },
    all(sides.before),
    all(sides.after),
  )

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
