import * as v from 'valibot'
import { Day, Key } from '../common.ts'
import { TALENT_CATEGORIES } from '../matter/verified.ts'

/** One way to belong to a class: what has to be so, by which clause, and what shows it. */
export const Standard = v.object({
  key: Key,
  text: v.string(),
  clause: v.string(),
  evidence: v.string(),
})
export type Standard = v.InferOutput<typeof Standard>

export const SchemeClass = v.object({
  category: v.picklist(TALENT_CATEGORIES),
  /** 国内外顶尖人才 */
  name: v.string(),
  /** How long a recognition of it holds. */
  termMonths: v.number(),
  /** Any one of them is enough. */
  standards: v.array(Standard),
  /** What its credential opens, and the matter it is asked for at, if there is one. */
  opens: v.array(v.object({ text: v.string(), matterCode: v.nullable(Key) })),
})
export type SchemeClass = v.InferOutput<typeof SchemeClass>

/** 人才分类目录 of a district in one version. A version in use never changes: another one is another row. */
export const Scheme = v.object({
  code: Key,
  version: v.number(),
  /** As people name it, and as a self-check asks for it. */
  name: v.string(),
  document: v.string(),
  inForceFrom: Day,
  /** How long a proposed recognition is public. */
  publicityWorkingDays: v.number(),
  /** So many days before a term ends its holder is reminded, and may apply again. */
  renewalDays: v.number(),
  classes: v.array(SchemeClass),
  demo: v.boolean(),
})
export type Scheme = v.InferOutput<typeof Scheme>

/** As everybody reads it: with the day from which the next version holds, null where none is published. */
export const ShownScheme = v.object({ ...Scheme.entries, coming: v.nullable(Day) })
export type ShownScheme = v.InferOutput<typeof ShownScheme>

export const classOf = ({ classes }: Pick<Scheme, 'classes'>, category: string): SchemeClass | undefined =>
  classes.find((one) => one.category === category)

export const standardOf = (scheme: Pick<Scheme, 'classes'>, key: string): Standard | undefined =>
  scheme.classes.flatMap(({ standards }) => standards).find((one) => one.key === key)
