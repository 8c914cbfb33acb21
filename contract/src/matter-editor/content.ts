import * as v from 'valibot'
import { Matter, type MatterField } from '../matter/schema.ts'
import { charactersIn, isWritable, tidyText } from '../typed-text.ts'
import { LIMITS } from '../limits.ts'

const { code: _code, version: _version, departmentName: _departmentName, ...entries } = Matter.entries

/** What a coordinator writes of a matter: all of it but its name for the machine, its number and what others say of it. */
export const MatterContent = v.object(entries)
export type MatterContent = v.InferOutput<typeof MatterContent>

export const contentOfMatter = (matter: Matter): MatterContent => {
  const { code: _c, version: _v, departmentName: _d, ...content } = matter
  return content
}

/** Parts of any kind in one content, and how deep they lie: far more than any matter has. */
const MOST_NODES = 6000
const MOST_DEEP = 9

/** Why it can't be kept, or null. Looked at before anything is checked, so that a huge one costs nothing. */
function boundFault(value: unknown): string | null {
  let nodes = 0
  const walk = (one: unknown, depth: number): string | null => {
    nodes += 1
    if (nodes > MOST_NODES || depth > MOST_DEEP) return '事项的内容太多，请精简'
    if (typeof one === 'string') {
      if (!isWritable(one)) return '有无法保存的字符，请删去后重新输入'
      return charactersIn(one) > LIMITS.answer ? `有一处超过 ${LIMITS.answer} 个字，请精简` : null
    }
    if (typeof one !== 'object' || one === null) return null
    for (const [key, part] of Object.entries(one)) {
      const fault = (key.length > LIMITS.option ? '有的名称太长' : null) ?? walk(part, depth + 1)
      if (fault !== null) return fault
    }
    return null
  }
  return walk(value, 0)
}

/** Words without the spaces around them, options named by conditions too. */
function tidied(value: unknown): unknown {
  if (typeof value === 'string') return tidyText(value)
  if (Array.isArray(value)) return value.map(tidied)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [tidyText(key), tidied(one)]))
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
    const bound = boundFault(dataset.value)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(MatterContent, tidied(dataset.value))
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
