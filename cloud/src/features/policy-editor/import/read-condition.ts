import {
  FACT_KEYS,
  factRow,
  leafFault,
  LISTS,
  OPERATOR_LABEL,
  OPERATORS,
  type ConditionValue,
  type FactKey,
  type Operator,
} from '@talent/contract/eligibility'

type Read<T> = { readonly value: T } | { readonly fault: string }

/** 学历（最高） and 学历 are the same. */
const plain = (words: string) => words.replace(/[（(].*?[）)]|\s/g, '')

export function readFact(words: string): Read<FactKey> {
  const exact = FACT_KEYS.filter((key) => key === words || factRow(key).label === words)
  const like =
    exact.length > 0 ? exact : FACT_KEYS.filter((key) => plain(factRow(key).label) === plain(words))
  const [only] = like
  if (only !== undefined && like.length === 1) return { value: only }
  if (like.length > 1)
    return { fault: `有几个条件都叫这个：${like.map((key) => factRow(key).label).join('、')}，请写全` }
  const near = FACT_KEYS.filter((key) => factRow(key).label.includes(plain(words))).slice(0, 3)
  const hint = near.length === 0 ? '' : `，是不是${near.map((key) => `“${factRow(key).label}”`).join('、')}`
  return { fault: `词汇表里没有这个条件${hint}` }
}

/** As clerks write them, beside the labels of the form. */
const OTHER_WORDS: Readonly<Record<string, Operator>> = {
  ...{ 等于: 'eq', '=': 'eq', '≠': 'neq', 不等于: 'neq', 属于: 'in', 包含: 'containsAny' },
  ...{ '≥': 'gte', '>=': 'gte', 不低于: 'gte', 不少于: 'gte', 不早于: 'gte', 大于等于: 'gte' },
  ...{ '≤': 'lte', '<=': 'lte', 不超过: 'lte', 不高于: 'lte', 不晚于: 'lte', 小于等于: 'lte' },
  ...{ '>': 'gt', 高于: 'gt', 晚于: 'gt', '<': 'lt', 低于: 'lt', 早于: 'lt' },
  ...{ 在: 'between', 介于: 'between', 没有: 'exists' },
}
const WORDS = new Map<string, Operator>([
  ...Object.entries(OTHER_WORDS),
  ...OPERATORS.map((one) => [OPERATOR_LABEL[one], one] as const),
])
const MANY = [...new Set(Object.values(OPERATOR_LABEL))].join('、')

export function readOperator(words: string): Read<Operator> {
  const found = WORDS.get(words.replace(/\s/g, ''))
  return found === undefined ? { fault: `比较只能写：${MANY}` } : { value: found }
}

const NUMBER = /^-?\d{1,12}(\.\d{1,4})?$/
const YES = new Map([
  ...(['是', '有', '对'] as const).map((one) => [one, true] as const),
  ...(['否', '不是', '没有', '无'] as const).map((one) => [one, false] as const),
])

/** One of the values a fact is compared with. */
function readOne(fact: FactKey, words: string): Read<boolean | number | string> {
  const { type, unit } = factRow(fact)
  if (type === 'yes-no') {
    const said = YES.get(words as '是')
    return said === undefined ? { fault: '请写“是”或“否”' } : { value: said }
  }
  if (type !== 'number') return { value: words }
  const bare = unit === undefined ? words : words.replace(new RegExp(`\\s*个?${unit}$`), '')
  return NUMBER.test(bare) ? { value: Number(bare) } : { fault: '请写成 35 这样的数' }
}

const PARTS = { list: /[、,，;；\n]/, between: /[、,，;；~～至到]|(?<=\d)\s*[-—–]\s*(?=\d)/ }

/** What the condition asks for, in the shape its comparison needs. */
export function readValue(fact: FactKey, operator: Operator, words: string): Read<ConditionValue> {
  if (operator === 'exists') return { value: true }
  if (words === '') return { fault: '请填要求' }
  const many = LISTS.includes(operator)
  const by = operator === 'between' && factRow(fact).type !== 'day' ? PARTS.between : PARTS.list
  const texts = many
    ? words
        .split(by)
        .map((one) => one.trim())
        .filter(Boolean)
    : [words]
  const values: (boolean | number | string)[] = []
  for (const text of texts) {
    const read = readOne(fact, text)
    if ('fault' in read) return read
    values.push(read.value)
  }
  const value = (many ? values : (values[0] ?? null)) as ConditionValue
  const fault = leafFault({ fact, operator, value })
  return fault === null ? { value } : { fault }
}

const INCLUSIVE = new Map<string, boolean | undefined>([
  ['', undefined],
  ...(['含', '含本数', '是'] as const).map((one) => [one, true] as const),
  ...(['不含', '不含本数', '否'] as const).map((one) => [one, false] as const),
])
export function readInclusive(words: string): Read<boolean | undefined | null> {
  if (words === '没写明') return { value: null }
  return INCLUSIVE.has(words) ? { value: INCLUSIVE.get(words) } : { fault: '请写“含”“不含”或“没写明”' }
}
