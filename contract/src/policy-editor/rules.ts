import { isLeaf, type Condition } from '../eligibility/condition.ts'
import type { PolicyContent } from './content.ts'
import { exclusionInWords, leafInWords, sumInWords } from './words.ts'

/** One rule the self-check really applies, as a sentence with its number and its clause. */
export interface NumberedRule {
  readonly number: string
  readonly text: string
  readonly clause: string | null
}

const EDGE = { true: '含本数', false: '不含本数', null: '原文没写含不含本数，正好在边上的待核实' } as const

function ofCondition(condition: Condition, number: string, negated = false): NumberedRule[] {
  if (isLeaf(condition)) {
    const { inclusive, check, soft, onlyForBenefit, clause, summary } = condition
    const more = [
      inclusive !== undefined && EDGE[String(inclusive) as 'null'],
      (check !== undefined || soft) && '由承办部门核实，不作为不符合的理由',
      onlyForBenefit && `只用于“${onlyForBenefit}”`,
    ].filter(Boolean)
    const rule = `${negated ? '不能是：' : ''}${leafInWords(condition)}${more.length > 0 ? `（${more.join('；')}）` : ''}`
    return [{ number, text: `${rule}。原文：${summary}`, clause }]
  }
  if ('not' in condition) return ofCondition(condition.not, number, !negated)
  const [parts, any] = 'all' in condition ? [condition.all, negated] : [condition.any, !negated]
  const head = { number, text: any ? '以下任意一项即可：' : '以下各项都要：', clause: null }
  return [head, ...parts.flatMap((part, at) => ofCondition(part, `${number}.${at + 1}`, negated))]
}

/** The conditions everybody must meet, each a sentence; of one group of all of them each part has a number of its own. */
const conditionsOf = (condition: Condition): readonly Condition[] =>
  'all' in condition ? condition.all : [condition]

/** Every rule a self-check applies of this policy, in the order it is written: conditions, benefits, what excludes what. */
export function numberedRules({ eligibility, benefits, exclusions = [] }: PolicyContent): NumberedRule[] {
  const conditions = eligibility === null ? [] : conditionsOf(eligibility)
  let next = 0
  return [
    ...conditions.flatMap((condition) => ofCondition(condition, String((next += 1)))),
    ...benefits.flatMap(({ name, appliesTo, amount, sum, validUntil, whom }) => {
      const number = String((next += 1))
      const words = [
        `给“${name}”${appliesTo === null ? '' : `（${appliesTo}）`}`,
        amount && `原文金额：${amount}`,
        sum && `加总按：${sumInWords(sum)}`,
        validUntil && `标准有效至 ${validUntil}`,
      ].filter(Boolean)
      const text = `${words.join('；')}。${whom === undefined ? '' : '这一档还要：'}`
      return [
        { number, text, clause: null },
        ...(whom === undefined
          ? []
          : conditionsOf(whom).flatMap((condition, at) => ofCondition(condition, `${number}.${at + 1}`))),
      ]
    }),
    ...exclusions.map((one) => ({
      number: String((next += 1)),
      text: exclusionInWords({ ...one, clause: null }),
      clause: one.clause,
    })),
  ]
}
