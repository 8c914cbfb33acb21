import { isLeaf, type Condition, type Leaf } from '../eligibility/condition.ts'
import { factRow } from '../eligibility/facts.ts'
import type { PolicyChange } from '../policy/detail.ts'
import { worthOf } from '../self-check/combine.ts'
import type { PolicyContent } from './content.ts'
import { leafInWords, sumInWords } from './words.ts'

type Compared = Pick<PolicyContent, 'benefits' | 'eligibility'>
type Benefit = Compared['benefits'][number]
type Effect = PolicyChange['effect']

const nameOf = ({ name, appliesTo }: Benefit) => [name, appliesTo].filter(Boolean).join('，')
const amountOf = ({ sum, amount }: Benefit) => sumInWords(sum) || (amount ?? '')

/** Which of two sums comes to more over their term; of unlike ones, or of what no number says, nobody can tell. */
function effectOf(was: Benefit, is: Benefit): Effect {
  if (was.sum === undefined || is.sum === undefined || was.sum.per !== is.sum.per) return 'changed'
  const [before, after] =
    was.sum.per === 'price' && is.sum.per === 'price' && was.sum.most === is.sum.most
      ? [was.sum.share, is.sum.share]
      : [worthOf(was.sum), worthOf(is.sum)]
  if (before === 0 || after === 0 || before === after) return 'changed'
  return after > before ? 'better' : 'worse'
}

function benefitChanges(was: readonly Benefit[], is: readonly Benefit[]): PolicyChange[] {
  const [before, after] = [was, is].map((all) => new Map(all.map((one) => [nameOf(one), one]))) as [
    Map<string, Benefit>,
    Map<string, Benefit>,
  ]
  const changed = [...after].flatMap(([name, one]): PolicyChange[] => {
    const old = before.get(name)
    const amount = amountOf(one)
    if (old === undefined) return [{ effect: 'better', text: `新增“${name}”${amount && `：${amount}`}` }]
    if (amountOf(old) === amount) return []
    return [
      {
        effect: effectOf(old, one),
        text: `“${name}”由${amountOf(old) || '没有写金额'}改为${amount || '没有写金额'}`,
      },
    ]
  })
  const gone = [...before.keys()].filter((name) => !after.has(name))
  return [...changed, ...gone.map((name): PolicyChange => ({ effect: 'worse', text: `不再有“${name}”` }))]
}

interface Found {
  readonly leaf: Leaf
  /** It alone can stand in the way: nothing but 全部满足 around it. */
  readonly alone: boolean
}
function leavesIn(condition: Condition, alone = true): Found[] {
  if (isLeaf(condition)) return [{ leaf: condition, alone }]
  if ('not' in condition) return leavesIn(condition.not, false)
  return 'all' in condition
    ? condition.all.flatMap((part) => leavesIn(part, alone))
    : condition.any.flatMap((part) => leavesIn(part, alone && condition.any.length === 1))
}
const keyed = (condition: Condition | null): Map<string, Found> => {
  const seen = new Map<string, number>()
  const found = condition === null ? [] : leavesIn(condition)
  return new Map(
    found.map((one) => {
      const name = [one.leaf.fact, one.leaf.operator, one.leaf.onlyForBenefit ?? ''].join()
      const number = (seen.get(name) ?? 0) + 1
      seen.set(name, number)
      return [`${name},${number}`, one] as const
    }),
  )
}
const wordsOf = (leaf: Leaf) =>
  `${leafInWords(leaf)}${leaf.onlyForBenefit ? `（${leaf.onlyForBenefit}）` : ''}`

/** Whether a threshold let more in or fewer. A day compares as its text does. */
function effectOfThreshold({ operator, value: was, fact }: Leaf, { value: is }: Leaf): Effect {
  const { type } = factRow(fact)
  if (Array.isArray(was) && Array.isArray(is)) {
    const [before, after] = [was.map(String), is.map(String)]
    const [lost, won] = [
      before.some((one) => !after.includes(one)),
      after.some((one) => !before.includes(one)),
    ]
    if (lost === won || operator === 'between') return 'changed'
    return won === (operator === 'in' || operator === 'containsAny') ? 'better' : 'worse'
  }
  const compares = type === 'number' || type === 'day'
  if (!compares || was === null || is === null || typeof was !== typeof is || was === is) return 'changed'
  const rose = is > was
  if (operator === 'gte' || operator === 'gt') return rose ? 'worse' : 'better'
  return operator === 'lte' || operator === 'lt' ? (rose ? 'better' : 'worse') : 'changed'
}

function conditionChanges(was: Condition | null, is: Condition | null): PolicyChange[] {
  // One side says nothing as data: nobody can tell what became of it.
  if (was === null || is === null) return []
  const [before, after] = [keyed(was), keyed(is)]
  const changed = [...after].flatMap(([key, { leaf, alone }]): PolicyChange[] => {
    const old = before.get(key)
    if (old === undefined)
      return [{ effect: alone ? 'worse' : 'changed', text: `新增条件：${wordsOf(leaf)}` }]
    if (wordsOf(old.leaf) === wordsOf(leaf)) return []
    const effect = alone && old.alone ? effectOfThreshold(old.leaf, leaf) : 'changed'
    return [{ effect, text: `条件由“${wordsOf(old.leaf)}”改为“${wordsOf(leaf)}”` }]
  })
  const gone = [...before].filter(([key]) => !after.has(key))
  return [
    ...changed,
    ...gone.map(([, { leaf, alone }]): PolicyChange => ({
      effect: alone ? 'better' : 'changed',
      text: `不再要求：${wordsOf(leaf)}`,
    })),
  ]
}

const ORDER: readonly Effect[] = ['better', 'worse', 'changed']

/** What of a newer text is better or worse for whoever applies, amounts first: from the data of both, never from their words. */
export const comparePolicies = (before: Compared, after: Compared): PolicyChange[] =>
  [
    ...benefitChanges(before.benefits, after.benefits),
    ...conditionChanges(before.eligibility, after.eligibility),
  ].sort((one, other) => ORDER.indexOf(one.effect) - ORDER.indexOf(other.effect))
