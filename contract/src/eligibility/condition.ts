import * as v from 'valibot'
import { isOurDay } from '../common.ts'
import type { DayString } from '../calendar/dates.ts'
import { FACT_KEYS, factRow, isFact, type FactKey, type FactRow, type FactType } from './facts.ts'

/**
 * Who may have a benefit, as data: a tree of all, any and not over facts. Each leaf says its sentence and its clause, so
 * that an answer can say why.
 */
export const OPERATOR_LABEL = {
  eq: '是',
  neq: '不是',
  in: '属于其一',
  notIn: '不属于',
  containsAny: '有其一',
  gte: '不小于',
  lte: '不大于',
  gt: '大于',
  lt: '小于',
  between: '从…到…',
  exists: '有',
} as const
export type Operator = keyof typeof OPERATOR_LABEL
export const OPERATORS = Object.keys(OPERATOR_LABEL) as Operator[]

/** What no data decides: who applies promises it, or an office looks. */
export const CHECKS = ['commitment', 'manual', 'test'] as const
export type Check = (typeof CHECKS)[number]

export type ConditionValue = boolean | number | string | readonly string[] | readonly number[] | null

export interface Leaf {
  readonly fact: FactKey
  readonly operator: Operator
  /** null: the source was cut off here. */
  readonly value: ConditionValue
  /** The condition as the document has it, for people. */
  readonly summary: string
  /** 第五条（二）; null where the source names none. */
  readonly clause: string | null
  /** Of this benefit alone, by its name. */
  readonly onlyForBenefit?: string
  /** This branch decides the class or the amount. */
  readonly grants?: string
  /** This branch decides which version of the rules holds. */
  readonly appliesVersion?: string
  readonly check?: Check
  /** 一般、原则上 */
  readonly soft?: boolean
  /** The source shows only a part of it. */
  readonly partial?: boolean
  /** Whether the number itself counts; null: the document doesn't say, so that exactly there it has to be asked. */
  readonly inclusive?: boolean | null
  /** The day an age or a time is counted on; without one, the day of asking. */
  readonly asOf?: DayString | null
  /** What a test of housing covers: 城市区、全市, and 本人、家庭. */
  readonly scope?: string
  readonly unit?: string
  /** Which schemes a letter of 人才类别 is of. */
  readonly schemes?: readonly string[]
  readonly note?: string
}
export type Condition =
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition }
  | Leaf

export const isLeaf = (condition: Condition): condition is Leaf => 'fact' in condition
/** What the fact is compared with; nothing where the source was cut off. */
export const wantedBy = ({ value }: Leaf): readonly (string | number | boolean)[] =>
  value === null ? [] : typeof value === 'object' ? value : [value]
export function partsOf(condition: Condition): readonly Condition[] {
  if ('all' in condition) return condition.all
  if ('any' in condition) return condition.any
  return 'not' in condition ? [condition.not] : []
}

/** A tree is never changed, and gone through many times: for each answer, row and day. */
const leavesFound = new WeakMap<Condition, readonly Leaf[]>()
export function leavesOf(condition: Condition): readonly Leaf[] {
  const there = leavesFound.get(condition)
  if (there !== undefined) return there
  const leaves = isLeaf(condition) ? [condition] : partsOf(condition).flatMap(leavesOf)
  leavesFound.set(condition, leaves)
  return leaves
}

/** Deep and many enough for the most intricate document, and few enough for a phone. */
export const MOST_DEPTH = 12
export const MOST_CONDITIONS = 400

/** Looks at the shape alone, without calling itself, before anything walks down: what is wrong with it, or null. */
function shapeFault(tree: unknown): string | null {
  const open: { node: unknown; depth: number }[] = [{ node: tree, depth: 1 }]
  let count = 0
  for (let next = open.pop(); next; next = open.pop()) {
    const { node, depth } = next
    count += 1
    if (count > MOST_CONDITIONS) return `一项政策最多 ${MOST_CONDITIONS} 个条件`
    if (depth > MOST_DEPTH) return `条件最多套 ${MOST_DEPTH} 层，请拆开写`
    if (typeof node !== 'object' || node === null) continue
    const { all, any, not } = node as { all?: unknown; any?: unknown; not?: unknown }
    const parts = Array.isArray(all) ? all : Array.isArray(any) ? any : not === undefined ? [] : [not]
    // One by one: a list of a hundred thousand would be too many arguments.
    for (const part of parts.slice(0, MOST_CONDITIONS + 1)) open.push({ node: part, depth: depth + 1 })
  }
  return null
}

const NUMBERS: readonly Operator[] = ['eq', 'neq', 'gte', 'lte', 'gt', 'lt', 'between', 'exists']
const CHOICE: readonly Operator[] = ['eq', 'neq', 'in', 'notIn', 'exists']
const OPERATORS_OF: Record<FactType, readonly Operator[]> = {
  'yes-no': ['eq', 'neq', 'exists'],
  choice: [...CHOICE, 'gte', 'lte', 'gt', 'lt'],
  choices: ['containsAny', 'exists'],
  number: NUMBERS,
  day: NUMBERS,
  region: CHOICE,
  words: [...CHOICE, 'containsAny'],
}
/** How a fact may be compared: of what has no order neither more nor less. */
export function operatorsOf(fact: FactKey): readonly Operator[] {
  const { type, ordered } = factRow(fact)
  return OPERATORS_OF[type].filter(
    (operator) => type !== 'choice' || ordered === true || !['gte', 'lte', 'gt', 'lt'].includes(operator),
  )
}
const VALUE_OF: Record<FactType, (value: unknown) => boolean> = {
  'yes-no': (value) => typeof value === 'boolean',
  choice: (value) => typeof value === 'string',
  choices: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number' && Number.isFinite(value) && Math.abs(value) <= 1e12,
  day: (value) => typeof value === 'string' && isOurDay(value),
  region: (value) => typeof value === 'string',
  words: (value) => typeof value === 'string',
}
/** With several values. */
export const LISTS: readonly Operator[] = ['in', 'notIn', 'containsAny', 'between']

/** What is wrong with a condition's value or operator for its fact, or null. */
export function leafFault({
  fact,
  operator,
  value,
}: {
  fact: FactKey
  operator: Operator
  value: ConditionValue
}): string | null {
  const { type, label, ordered, values } = factRow(fact)
  if (!OPERATORS_OF[type].includes(operator)) return `“${label}”不能用“${OPERATOR_LABEL[operator]}”来比较`
  if (type === 'choice' && ['gte', 'lte', 'gt', 'lt'].includes(operator) && !ordered)
    return `“${label}”没有高低之分，不能用“${OPERATOR_LABEL[operator]}”来比较`
  if (value === null) return null
  if (operator === 'exists') return typeof value === 'boolean' ? null : `“${label}”的“有”只能是有或没有`
  const wanted: readonly unknown[] = Array.isArray(value) ? value : [value]
  if (Array.isArray(value) !== LISTS.includes(operator)) return `“${label}”要比较的值的个数不对`
  if (wanted.length === 0 || !wanted.every(VALUE_OF[type])) return `“${label}”要比较的值不对`
  const unknown = values && wanted.find((one) => !values.includes(one as string))
  if (unknown !== undefined) return `“${label}”没有“${String(unknown)}”这一项`
  if (operator !== 'between') return null
  const [from, to] = wanted as [string | number, string | number | undefined]
  return wanted.length === 2 && to !== undefined && from <= to ? null : `“${label}”的区间要先小后大`
}

const words = (max: number) => v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(max))
const LeafSchema = v.pipe(
  v.strictObject({
    fact: v.picklist(FACT_KEYS, '条件里有词汇表没有的事实'),
    operator: v.picklist(OPERATORS, '条件里有不认识的比较方式'),
    value: v.nullable(
      v.union([
        v.boolean(),
        v.number(),
        words(60),
        v.pipe(v.array(words(60)), v.maxLength(60)),
        v.pipe(v.array(v.number()), v.maxLength(2)),
      ]),
    ),
    summary: words(80),
    clause: v.nullable(words(60)),
    onlyForBenefit: v.optional(words(60)),
    grants: v.optional(words(60)),
    appliesVersion: v.optional(words(40)),
    check: v.optional(v.picklist(CHECKS)),
    soft: v.optional(v.boolean()),
    partial: v.optional(v.boolean()),
    inclusive: v.optional(v.nullable(v.boolean())),
    asOf: v.optional(v.nullable(v.pipe(v.string(), v.check(isOurDay, '没有这一天')))),
    scope: v.optional(words(40)),
    unit: v.optional(words(40)),
    schemes: v.optional(v.pipe(v.array(words(40)), v.maxLength(20))),
    note: v.optional(words(300)),
  }),
  v.rawCheck(({ dataset, addIssue }) => {
    if (!dataset.typed) return
    const fault = leafFault(dataset.value)
    if (fault !== null) addIssue({ message: fault })
  }),
)
const group = () => v.pipe(v.array(v.lazy(() => Node)), v.nonEmpty('一组条件里至少要有一条'))
const Node: v.GenericSchema<Condition> = v.lazy((input) => {
  const keys = typeof input === 'object' && input !== null ? input : {}
  if ('all' in keys) return v.strictObject({ all: group() })
  if ('any' in keys) return v.strictObject({ any: group() })
  if ('not' in keys) return v.strictObject({ not: v.lazy(() => Node) })
  return LeafSchema
}) as v.GenericSchema<Condition>

/** A tree as it comes from outside: bounded before it is walked. What is wrong is said with the way to it: `all.2.any.0`. */
export const ConditionTree: v.GenericSchema<unknown, Condition> = v.pipe(
  v.unknown(),
  v.rawTransform(({ dataset, addIssue, NEVER }) => {
    const fault = shapeFault(dataset.value)
    if (fault !== null) {
      addIssue({ message: fault })
      return NEVER
    }
    const parsed = v.safeParse(Node, dataset.value)
    if (parsed.success) return parsed.output
    for (const { message, path } of parsed.issues) addIssue({ message, ...(path && { path }) })
    return NEVER
  }),
)

/** What is asked about: one fact; of housing, one within a territory and of a household, for they may differ. */
export type Asked = string
export const askedBy = ({ fact, scope, unit }: Pick<Leaf, 'fact' | 'scope' | 'unit'>): Asked =>
  scope === undefined && unit === undefined ? fact : `${fact}@${scope ?? ''}/${unit ?? ''}`
export function factOf(asked: Asked): FactKey {
  const key = asked.split('@')[0] ?? ''
  if (!isFact(key)) throw new RangeError(`no fact: ${key}`)
  return key
}

/** What a leaf is about. */
export interface Reading {
  readonly row: FactRow
  readonly asked: Asked
  readonly wanted: readonly (string | number | boolean)[]
}
const readings = new WeakMap<Leaf, Reading>()
/** Worked out once for each leaf: a thousand policies look at theirs with every answer. */
export function readingOf(leaf: Leaf): Reading {
  const there = readings.get(leaf)
  if (there !== undefined) return there
  const reading = { row: factRow(leaf.fact), asked: askedBy(leaf), wanted: wantedBy(leaf) }
  readings.set(leaf, reading)
  return reading
}
