import type { MatterField } from '../matter/schema.ts'
import { SETTINGS } from '../matter/field-kind.ts'
import { FIELD_KINDS, type FieldType } from '../matter/field-kinds.ts'
import { exchanged } from '../publication/moved.ts'
import type { MatterContent } from './content.ts'

/** Where each field stands: its section and its place there. */
const placeOf = ({ sections }: MatterContent, key: string): [section: number, at: number] => {
  const section = sections.findIndex(({ fields }) => fields.some((field) => field.key === key))
  return [section, sections[section]?.fields.findIndex((field) => field.key === key) ?? -1]
}

const withFields = (
  content: MatterContent,
  section: number,
  change: (fields: readonly MatterField[]) => readonly MatterField[],
): MatterContent => ({
  ...content,
  sections: content.sections.map((one, at) =>
    at === section ? { ...one, fields: [...change(one.fields)] } : one,
  ),
})

/** The section at this place with another title, or a new one at the end. */
export const withSectionTitle = (content: MatterContent, at: number, title: string): MatterContent => ({
  ...content,
  sections:
    content.sections[at] === undefined
      ? [...content.sections, { title, fields: [] }]
      : content.sections.map((section, i) => (i === at ? { ...section, title } : section)),
})

/** Without the section at this place; its questions stay, last in the one before it. The same where it is the only one. */
export function withoutSection(content: MatterContent, at: number): MatterContent {
  const { sections } = content
  const gone = sections[at]
  if (gone === undefined || sections.length < 2) return content
  const heir = at === 0 ? 1 : at - 1
  const joined = sections.map((section, i) => {
    if (i !== heir) return section
    const fields = at === 0 ? [...gone.fields, ...section.fields] : [...section.fields, ...gone.fields]
    return { ...section, fields }
  })
  return { ...content, sections: joined.filter((_, i) => i !== at) }
}

/** What another kind of answer changes in a question: nothing that was stated of the former's answers is said of it. */
export const ofType = (type: FieldType): Partial<MatterField> => ({
  type,
  options: [],
  max: FIELD_KINDS[type].max,
  ...Object.fromEntries(
    ([...SETTINGS, 'optionWhen', 'retired'] satisfies (keyof MatterField)[]).map((one) => [one, undefined]),
  ),
})

/** The field in the place of the one of its key, or last in `section`. */
export function withField(content: MatterContent, field: MatterField, section = 0): MatterContent {
  const [found] = placeOf(content, field.key)
  return found < 0
    ? withFields(content, section, (fields) => [...fields, field])
    : withFields(content, found, (fields) => fields.map((one) => (one.key === field.key ? field : one)))
}

export const withoutField = (content: MatterContent, key: string): MatterContent => ({
  ...content,
  sections: content.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => field.key !== key),
  })),
})

/** One place up or down; over the end of its section it goes into the next one. The same where there is none. */
export function moveField(content: MatterContent, key: string, by: 1 | -1): MatterContent {
  const [section, at] = placeOf(content, key)
  const field = content.sections[section]?.fields[at]
  if (field === undefined) return content
  const next = at + by
  if (next >= 0 && next < (content.sections[section]?.fields.length ?? 0))
    return withFields(content, section, (fields) => exchanged(fields, at, next))
  const other = section + by
  if (content.sections[other] === undefined) return content
  return withFields(withoutField(content, key), other, (fields) =>
    by > 0 ? [field, ...fields] : [...fields, field],
  )
}
