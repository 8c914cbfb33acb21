import {
  CHECKS,
  FACT_KEYS,
  factRow,
  isLeaf,
  leafFault,
  LISTS,
  OPERATOR_LABEL,
  operatorsOf,
  type Condition,
  type ConditionValue,
  type FactKey,
  type FactSubject,
  type Leaf,
  type Operator,
} from '@talent/contract/eligibility'
import { OWN_SCHEME } from '@talent/contract/policy'
import { CHECK_LABEL, leafInWords, POLICY_LIMITS } from '@talent/contract/policy-editor'
import { orNull, wordOf, wordsIn, type FieldRow, type Typed } from '@/features/publication'

/** A condition as a form: what is asked hangs on the fact and on how it is compared. */

const ABOUT: Record<FactSubject, string> = {
  person: '本人',
  employer: '单位',
  hire: '招用的人',
  house: '住房',
  business: '创业',
  family: '家人',
}
const ALL = 'all'
const BY_ANSWER = 'answer'
const YES_NO = [
  { value: 'yes', text: '是' },
  { value: 'no', text: '否' },
]
const HAS = [
  { value: 'yes', text: '有' },
  { value: 'no', text: '没有' },
]
const EDGES = [
  { value: 'with', text: '含本数' },
  { value: 'without', text: '不含本数' },
  { value: 'open', text: '原文没写，正好在边上的待核实' },
]

const factOf = (typed: Typed) => wordOf(typed, 'fact') as FactKey
const operatorOf = (typed: Typed) => wordOf(typed, 'operator') as Operator

/** Which of the inputs the value is written in. */
type Input = 'yes' | 'number' | 'day' | 'pick' | 'picks' | 'word' | 'words'
function inputOf(fact: FactKey, operator: Operator): Input {
  const { type, values } = factRow(fact)
  if (operator === 'exists' || type === 'yes-no') return 'yes'
  if (type === 'number' || type === 'day') return type
  const several = LISTS.includes(operator)
  if (values) return several ? 'picks' : 'pick'
  return several ? 'words' : 'word'
}

function valueRows(typed: Typed): FieldRow[] {
  const [fact, operator] = [factOf(typed), operatorOf(typed)]
  const { unit, values = [] } = factRow(fact)
  const options = values.map((value) => ({ value, text: value }))
  const input = inputOf(fact, operator)
  const between = operator === 'between'
  switch (input) {
    case 'yes':
      return [{ key: 'value', label: '要求', options: operator === 'exists' ? HAS : YES_NO }]
    case 'number':
    case 'day':
      return [
        { key: 'value', label: between ? '从' : '比多少', as: input, unit },
        ...(between ? [{ key: 'to', label: '到', as: input, unit }] : []),
      ]
    case 'pick':
      return [{ key: 'value', label: '哪一个', options }]
    case 'picks':
      return [{ key: 'many', label: '哪几个', options, several: true }]
    case 'words':
      return [{ key: 'value', label: '哪几个', help: '用顿号隔开', max: 600 }]
    default:
      return [{ key: 'value', label: '哪一个', max: 60 }]
  }
}

const hasEdge = (typed: Typed) =>
  ['gte', 'lte'].includes(operatorOf(typed)) && ['number', 'day'].includes(factRow(factOf(typed)).type)

export const leafRows =
  (benefits: readonly string[]) =>
  (typed: Typed): FieldRow[] => {
    const fact = factOf(typed)
    const about: FieldRow = {
      key: 'fact',
      label: '看什么',
      options: FACT_KEYS.map((key) => ({
        value: key,
        text: `${ABOUT[factRow(key).about]}：${factRow(key).label}`,
      })),
    }
    if (!FACT_KEYS.includes(fact)) return [about]
    return [
      about,
      {
        key: 'operator',
        label: '怎么比',
        options: operatorsOf(fact).map((value) => ({ value, text: OPERATOR_LABEL[value] })),
      },
      ...valueRows(typed),
      ...(hasEdge(typed) ? [{ key: 'edge', label: '边上算不算', options: EDGES }] : []),
      ...(fact === 'talentCategory'
        ? [{ key: 'schemes', label: '哪个认定体系', help: '几个用顿号隔开', optional: true }]
        : []),
      ...(factRow(fact).counted === undefined
        ? []
        : [
            {
              key: 'asOf',
              label: '算到哪一天',
              as: 'day' as const,
              optional: true,
              help: '不选就算到申请当天',
            },
          ]),
      {
        key: 'negated',
        label: '要还是不要',
        options: [
          { value: 'no', text: '要这样' },
          { value: 'yes', text: '不能这样' },
        ],
      },
      {
        key: 'summary',
        label: '原文怎么说',
        max: POLICY_LIMITS.summary,
        optional: true,
        help: '给人才看的一句话，不写就用上面选的',
      },
      { key: 'clause', label: '第几条', max: POLICY_LIMITS.clause, help: '例如：第六条（二）。发布前都要有' },
      {
        key: 'check',
        label: '由谁判断',
        options: [
          { value: BY_ANSWER, text: '按本人填写的判断' },
          ...CHECKS.map((value) => ({ value, text: CHECK_LABEL[value] })),
        ],
      },
      ...(benefits.length > 1
        ? [
            {
              key: 'only',
              label: '管哪一项待遇',
              options: [{ value: ALL, text: '全部' }, ...benefits.map((value) => ({ value, text: value }))],
            },
          ]
        : []),
    ]
  }

/** Another fact has other ways to compare, and other values. */
export function settleLeaf(typed: Typed): Typed {
  const fact = factOf(typed)
  if (!FACT_KEYS.includes(fact)) return typed
  const ways = operatorsOf(fact)
  const operator = ways.includes(operatorOf(typed)) ? operatorOf(typed) : (ways[0] ?? 'eq')
  const input = `${fact} ${inputOf(fact, operator)}`
  if (input === typed.input) return { ...typed, operator }
  const schemes =
    fact === 'talentCategory' && wordOf(typed, 'schemes') === '' ? OWN_SCHEME : (typed.schemes ?? '')
  return { ...typed, operator, input, value: '', to: '', many: [], schemes }
}

const leafIn = (node: Condition | null): Leaf | null =>
  node === null ? null : isLeaf(node) ? node : 'not' in node && isLeaf(node.not) ? node.not : null

const written = (value: ConditionValue | undefined): string =>
  value === null || value === undefined || typeof value === 'object'
    ? ''
    : typeof value === 'boolean'
      ? value
        ? 'yes'
        : 'no'
      : String(value)

/** A condition, or its opposite, as it is typed; null: one that is begun. */
export function typedOfLeaf(node: Condition | null): Typed {
  const leaf = leafIn(node)
  if (leaf === null)
    return {
      ...{
        fact: '',
        operator: '',
        input: '',
        value: '',
        to: '',
        many: [],
        edge: 'with',
        schemes: '',
        asOf: '',
      },
      ...{ negated: 'no', summary: '', clause: '', check: BY_ANSWER, only: ALL },
    }
  const { fact, operator, value } = leaf
  const list = typeof value === 'object' && value !== null ? value.map(String) : []
  const input = inputOf(fact, operator)
  return {
    fact,
    operator,
    input: `${fact} ${input}`,
    value: operator === 'between' ? (list[0] ?? '') : input === 'words' ? list.join('、') : written(value),
    to: operator === 'between' ? (list[1] ?? '') : '',
    many: input === 'picks' ? list : [],
    edge: leaf.inclusive === null ? 'open' : leaf.inclusive === false ? 'without' : 'with',
    schemes: (leaf.schemes ?? []).join('、'),
    asOf: leaf.asOf ?? '',
    negated: node !== null && 'not' in node ? 'yes' : 'no',
    summary: leaf.summary,
    clause: leaf.clause ?? '',
    check: leaf.check ?? BY_ANSWER,
    only: leaf.onlyForBenefit ?? ALL,
  }
}

const NUMBER = /^-?\d{1,12}(\.\d{1,6})?$/
function valueOf(typed: Typed): ConditionValue | undefined {
  const operator = operatorOf(typed)
  const [from, to] = [wordOf(typed, 'value'), wordOf(typed, 'to')]
  switch (inputOf(factOf(typed), operator)) {
    case 'yes':
      return from === '' ? undefined : from === 'yes'
    case 'number': {
      const typedNumbers = operator === 'between' ? [from, to] : [from]
      if (!typedNumbers.every((one) => NUMBER.test(one))) return undefined
      return operator === 'between' ? typedNumbers.map(Number) : Number(from)
    }
    case 'day':
      return operator === 'between' ? [from, to] : from || undefined
    case 'picks':
      return wordsIn(typed, 'many')
    case 'words':
      return wordsIn(typed, 'value')
    default:
      return from || undefined
  }
}

/** What was typed as a condition over what was saved; what the form doesn't ask stays as it was. */
export function nodeOf(typed: Typed, before: Condition | null): Condition | null {
  const fact = factOf(typed)
  const value = valueOf(typed)
  if (!FACT_KEYS.includes(fact) || value === undefined) return null
  const was = leafIn(before)
  const saved: Partial<Leaf> = was ?? {}
  const { inclusive: _i, check: _c, onlyForBenefit: _o, schemes: _s, asOf: _a, ...kept } = saved
  const same = was !== null && was.fact === fact
  const operator = operatorOf(typed)
  const schemes = fact === 'talentCategory' ? wordsIn(typed, 'schemes') : []
  const edge = hasEdge(typed) ? wordOf(typed, 'edge') : 'with'
  const check = wordOf(typed, 'check')
  const only = wordOf(typed, 'only')
  const asOf = factRow(fact).counted === undefined ? null : orNull(typed, 'asOf')
  const { scope: _sc, unit: _u, ...elsewhere } = kept
  const leaf: Leaf = {
    ...(same ? kept : elsewhere),
    fact,
    operator,
    value,
    summary: wordOf(typed, 'summary') || leafInWords({ fact, operator, value }),
    clause: orNull(typed, 'clause'),
    ...(edge === 'open' && { inclusive: null }),
    ...(edge === 'without' && { inclusive: false }),
    ...(edge === 'with' && was?.inclusive === true && { inclusive: true }),
    ...(check !== BY_ANSWER && { check: check as NonNullable<Leaf['check']> }),
    ...(only !== ALL && { onlyForBenefit: only }),
    ...(schemes.length > 0 && { schemes }),
    ...(asOf !== null && { asOf }),
  }
  return typed.negated === 'yes' ? { not: leaf } : leaf
}

/** What is wrong with it, at what is asked for it. */
export function leafFaults(typed: Typed, before: Condition | null): Record<string, string> {
  const fact = factOf(typed)
  if (!FACT_KEYS.includes(fact)) return { fact: '请选择看什么' }
  const at = inputOf(fact, operatorOf(typed)) === 'picks' ? 'many' : 'value'
  const node = nodeOf(typed, before)
  const leaf = leafIn(node)
  if (leaf === null) return { [at]: factRow(fact).type === 'number' ? '请填写数字' : '请填写' }
  const fault = leafFault(leaf)
  return fault === null ? {} : { [at]: fault }
}
