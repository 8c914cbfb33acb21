import * as v from 'valibot'
import { LIMITS } from '../limits.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'
import { boundFault, tidied, type ContentBounds } from '../publication/written.ts'
import { Scheme, type SchemeClass } from '../recognition/scheme.ts'

const { code: _code, version: _version, ...entries } = Scheme.entries

/** What a coordinator writes of a 人才分类目录: all of it but its name for the machine and its number. */
export const SchemeContent = v.object(entries)
export type SchemeContent = v.InferOutput<typeof SchemeContent>

export const contentOfScheme = ({ code: _c, version: _v, ...content }: Scheme): SchemeContent => content

const BOUNDS: ContentBounds = {
  ...{ nodes: 6000, deep: 8, characters: LIMITS.note },
  tooMuch: '目录的内容太多，请精简',
}

const hasTwice = (all: readonly string[]) => new Set(all).size < all.length
const keysOf = ({ classes }: Pick<SchemeContent, 'classes'>): string[] =>
  classes.flatMap(({ standards }) => standards.map(({ key }) => key))

/** By these one is told from the others: what is there twice can't be edited apart. */
function twiceFault(content: SchemeContent): string | null {
  if (hasTwice(content.classes.map(({ category }) => category))) return '同一层次只能有一个类别'
  return hasTwice(keysOf(content)) ? '有两条标准用了同一个编号，请刷新后重试' : null
}

/**
 * A content as it is saved: of its shape and within bounds, its words tidied. What makes it unpublishable is no fault here:
 * a working copy may be half done.
 */
export const EditedScheme = v.pipe(
  v.unknown(),
  v.rawTransform<unknown, SchemeContent>(({ dataset, addIssue, NEVER }) => {
    const refuse = (message: string) => {
      addIssue({ message })
      return NEVER
    }
    const bound = boundFault(dataset.value, BOUNDS)
    if (bound !== null) return refuse(bound)
    const parsed = v.safeParse(SchemeContent, tidied(dataset.value))
    if (!parsed.success) return refuse('目录内容的格式不对，请刷新后重试')
    const twice = twiceFault(parsed.output)
    return twice === null ? parsed.output : refuse(twice)
  }),
) as unknown as v.GenericSchema<SchemeContent, SchemeContent>

/** The classes from the highest down, however they were added. */
export const settledScheme = (content: SchemeContent): SchemeContent => ({
  ...content,
  classes: TALENT_CATEGORIES.flatMap((category) =>
    content.classes.filter((one) => one.category === category),
  ),
})

/** A key no standard has here, nor had in the versions named: what was verified by it means nothing else. */
export function newStandardKey(
  category: SchemeClass['category'],
  content: Pick<SchemeContent, 'classes'>,
  taken: readonly string[],
): string {
  const all = new Set([...taken, ...keysOf(content)])
  const letter = category.slice(0, 1).toLowerCase()
  let number = 1
  while (all.has(`${letter}${number}`)) number += 1
  return `${letter}${number}`
}

export const standardKeys = keysOf
