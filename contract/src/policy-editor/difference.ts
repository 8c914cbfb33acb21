import type { Leaf } from '../eligibility/condition.ts'
import { factRow } from '../eligibility/facts.ts'
import { sameContent } from '../publication/canonical.ts'
import { wordsBetween, type Named } from '../publication/in-words.ts'
import { listChanges } from '../publication/list-changes.ts'
import type { Change } from '../publication/schema.ts'
import type { PolicyContent } from './content.ts'
import { groupsAround, placesOf, type Place } from './tree.ts'
import { CHECK_LABEL, exclusionInWords, labelOfPart, leafInWords, sumInWords, wordsOf } from './words.ts'

/** What is told apart by its words, which two may share: by how many have them before it too. */
function numbered<T>(all: readonly T[], nameOf: (one: T) => string): { key: string; one: T }[] {
  const seen = new Map<string, number>()
  return all.map((one) => {
    const name = nameOf(one)
    const number = (seen.get(name) ?? 0) + 1
    seen.set(name, number)
    return { key: number === 1 ? name : `${name}#${number}`, one }
  })
}

function changesIn<T>(
  path: string,
  [was, is]: readonly [readonly T[], readonly T[]],
  nameOf: (one: T) => string,
  inWords: (one: T) => Named,
): Change[] {
  return listChanges(
    {
      path,
      keyOf: ({ key }) => key,
      labelOf: ({ one }) => nameOf(one) || labelOfPart(path),
      partsBetween: (before, after) => wordsBetween(inWords(before.one), inWords(after.one)),
    },
    numbered(was, nameOf),
    numbered(is, nameOf),
  )
}

interface Placed {
  leaf: Leaf
  place: Place
  around: string
}
const placed = ({ eligibility }: Pick<PolicyContent, 'eligibility'>): Placed[] =>
  eligibility === null
    ? []
    : placesOf(eligibility).map((one) => ({ ...one, around: groupsAround(eligibility, one.place) }))

const INCLUSIVE = { true: '含本数', false: '不含本数', null: '没写明含不含' } as const

export const leafParts = (leaf: Leaf): Named => ({
  要求: leafInWords(leaf),
  原文: leaf.summary,
  条款: leaf.clause ?? '',
  边界: leaf.inclusive === undefined ? '' : INCLUSIVE[String(leaf.inclusive) as 'null'],
  由谁看: leaf.check === undefined ? '' : CHECK_LABEL[leaf.check],
  只用于: leaf.onlyForBenefit ?? '',
  认定体系: (leaf.schemes ?? []).join('、'),
  计算到: leaf.asOf ?? '',
  范围: [leaf.scope, leaf.unit].filter(Boolean).join('，'),
  决定: [leaf.grants, leaf.appliesVersion].filter(Boolean).join('，'),
  语气: [leaf.soft && '一般、原则上', leaf.partial && '原文不全'].filter(Boolean).join('，'),
  备注: leaf.note ?? '',
})

/** Conditions told apart by what they ask about, in the group they stand in. */
const conditionChanges = (was: Pick<PolicyContent, 'eligibility'>, is: Pick<PolicyContent, 'eligibility'>) =>
  changesIn(
    'eligibility',
    [placed(was), placed(is)],
    ({ leaf }) => [factRow(leaf.fact).label, leaf.onlyForBenefit].filter(Boolean).join('，'),
    ({ leaf, around }) => ({ ...leafParts(leaf), 所在的组: around }),
  )

const LISTS = [
  'benefits',
  'exclusions',
  'conditions',
  'eligibility',
  'materials',
  'steps',
  'timeLimits',
  'sources',
]

/** What one version says that the other doesn't, as one reads it; empty only where both say the very same. */
export function policyDifference(before: PolicyContent, after: PolicyContent): Change[] {
  const plain = [...new Set([...Object.keys(after), ...Object.keys(before)])].filter(
    (part) => !LISTS.includes(part),
  ) as (keyof PolicyContent)[]
  const parts = plain
    .filter((part) => !sameContent(before[part] ?? null, after[part] ?? null))
    .map((part) => ({
      name: labelOfPart(part),
      before: wordsOf(part, before[part]),
      after: wordsOf(part, after[part]),
    }))
  const changes: Change[] = [
    ...(parts.length > 0 ? [{ path: 'policy', what: 'changed' as const, label: '正文', parts }] : []),
    ...conditionChanges(before, after),
    ...changesIn(
      'benefits',
      [before.benefits, after.benefits],
      ({ name, appliesTo }) => [name, appliesTo].filter(Boolean).join('，'),
      ({ amount, period, cap, schedule, formula, validUntil, sum, whom = null }) => ({
        金额: amount ?? '',
        期限: period ?? '',
        上限: cap ?? '',
        发放: schedule ?? '',
        计算: formula ?? '',
        标准有效至: validUntil ?? '',
        合计: sumInWords(sum),
        给谁: placed({ eligibility: whom })
          .map(({ leaf, around }) => `${leafInWords(leaf)}${around ? `（${around}）` : ''}`)
          .join('；'),
      }),
    ),
    ...changesIn(
      'exclusions',
      [before.exclusions ?? [], after.exclusions ?? []],
      ({ text }) => text,
      (one) => ({ 规则: exclusionInWords(one), 待遇: one.benefits.join('、') }),
    ),
    ...changesIn(
      'materials',
      [before.materials, after.materials],
      ({ name }) => name,
      ({ form, required, onlyIf }) => ({
        形式: form ?? '',
        必交: required ? '是' : '否',
        什么时候要: onlyIf ?? '',
      }),
    ),
    ...changesIn(
      'steps',
      [before.steps, after.steps],
      ({ name }) => name,
      ({ actor, limit }) => ({ 谁办: actor ?? '', 时限: limit ?? '' }),
    ),
    ...changesIn(
      'timeLimits',
      [before.timeLimits, after.timeLimits],
      ({ what }) => what,
      ({ limit }) => ({ 时限: limit }),
    ),
    ...changesIn(
      'sources',
      [before.sources, after.sources],
      ({ title }) => title,
      ({ address, kind }) => ({ 地址: address ?? '', 类型: kind }),
    ),
  ]
  if (changes.length > 0 || sameContent(before, after)) return changes
  const at = LISTS.find(
    (part) => !sameContent(before[part as 'benefits'] ?? null, after[part as 'benefits'] ?? null),
  )
  return [{ path: at ?? 'policy', what: 'changed', label: labelOfPart(at ?? ''), parts: [] }]
}
