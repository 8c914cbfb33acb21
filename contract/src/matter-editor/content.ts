import * as v from 'valibot'
import { Matter, type MatterField } from '../matter/schema.ts'
import { boundFault, tidied, type ContentBounds } from '../publication/written.ts'
import { tidyText } from '../typed-text.ts'
import { LIMITS } from '../limits.ts'

const { code: _code, version: _version, departmentName: _departmentName, ...entries } = Matter.entries

/** What a coordinator writes of a matter: all of it but its name for the machine, its number and what others say of it. */
export const MatterContent = v.object(entries)
export type MatterContent = v.InferOutput<typeof MatterContent>

export const contentOfMatter = (matter: Matter): MatterContent => {
  const { code: _c, version: _v, departmentName: _d, ...content } = matter
  return content
}

/** Options are named by conditions, so names in it are typed too. */
const BOUNDS: ContentBounds = {
  ...{ nodes: 6000, deep: 9, characters: LIMITS.answer, key: LIMITS.option },
  tooMuch: '事项的内容太多，请精简',
}

const hasTwice = (all: readonly string[]) => new Set(all).size < all.length

/** By these one is told from the others: what is there twice can't be edited apart. */
function nameFault({ sections, materials, files = [], consents }: MatterContent): string | null {
  if (hasTwice(sections.flatMap(({ fields }) => fields.map(({ key }) => key))))
    return '有两个问题用了同一个名字'
  if (hasTwice(materials.map(({ key }) => key))) return '有两份材料用了同一个名字'
  if (hasTwice(files.map(({ key }) => key))) return '有两个文件用了同一个名字'
  return hasTwice(consents.map(({ purpose }) => purpose)) ? '同一用途的单独同意只能有一份' : null
}

/**
 * A content as it is saved: of its shape and within bounds, its words tidied. What makes it unpublishable is no fault
 * here: a working copy may be half done.
 */
export const EditedContent = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, MatterContent>(({ dataset, addIssue, NEVER }) => {
    const refuse = (message: string) => {
      addIssue({ message })
      return NEVER
    }
    const bound = boundFault(dataset.value, BOUNDS)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(MatterContent, tidied(dataset.value, tidyText))
    if (!parsed.success) return refuse('事项内容的格式不对，请刷新后重试')
    const name = nameFault(parsed.output)
    return name === null ? parsed.output : refuse(name)
  }),
) as unknown as v.GenericSchema<MatterContent, MatterContent>

/** A key nothing in this matter has, nor had in the versions named: an answer to it is to nothing else. */
export function newKey(prefix: 'q' | 'm', taken: Iterable<string>): string {
  const all = new Set(taken)
  let number = 1
  while (all.has(`${prefix}${number}`)) number += 1
  return `${prefix}${number}`
}

/** With what most fields have in common. */
export const newField = (key: string, max: number): MatterField => ({
  key,
  label: '',
  type: 'text',
  required: false,
  help: null,
  basis: null,
  placeholder: null,
  options: [],
  max,
  sensitivity: null,
})
