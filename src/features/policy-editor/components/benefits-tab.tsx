import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Amount } from '@talent/contract/policy'
import {
  exclusionInWords,
  leafInWords,
  PER_LABEL,
  placesOf,
  POLICY_LIMITS,
  sumInWords,
  type PolicyContent,
} from '@talent/contract/policy-editor'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import type { EditedPolicy } from '../use-edited-policy'
import { TreeEditor } from './conditions/conditions-tab'
import { withWhom } from './exclusion-form'
import { ExclusionSheet } from './exclusion-sheet'
import { FieldsSheet, orNull, wordOf, type FieldRow, type Typed } from '@/features/publication'

type Benefit = PolicyContent['benefits'][number]
const NONE = 'none'
const isPer =
  (...kinds: readonly Amount['per'][]) =>
  (typed: Typed) =>
    !kinds.some((kind) => kind === typed.per)

const ROWS: readonly FieldRow[] = [
  { key: 'name', label: '叫什么', max: POLICY_LIMITS.benefit },
  { key: 'appliesTo', label: '给哪一类人', max: POLICY_LIMITS.amount, optional: true },
  { key: 'amount', label: '金额（原文）', max: POLICY_LIMITS.amount, optional: true },
  { key: 'period', label: '期限（原文）', max: POLICY_LIMITS.amount, optional: true },
  { key: 'cap', label: '上限（原文）', max: POLICY_LIMITS.amount, optional: true },
  { key: 'schedule', label: '怎么发（原文）', max: POLICY_LIMITS.amount, optional: true },
  { key: 'formula', label: '怎么算（原文）', as: 'area', max: POLICY_LIMITS.audience, optional: true },
  {
    key: 'validUntil',
    label: '标准有效至',
    as: 'day',
    optional: true,
    help: '过了这一天，结果里写“标准待更新”，这份政策排到列表最前',
  },
  {
    key: 'per',
    label: '加总时怎么算',
    help: '自查结果按这里的数加总，要和上面的文字一致',
    options: [
      { value: NONE, text: '不是能加总的钱' },
      ...Object.entries(PER_LABEL).map(([value, text]) => ({
        value,
        text: value === 'count' ? '每年几次（不是钱）' : value === 'price' ? '价款的百分之几' : text,
      })),
    ],
  },
  {
    key: 'yuan',
    label: '每次多少',
    as: 'number',
    unit: '元',
    optional: true,
    hidden: isPer('once', 'month', 'year', 'person'),
  },
  { key: 'share', label: '百分之几', as: 'number', unit: '%', hidden: isPer('price') },
  { key: 'times', label: '每年几次', as: 'number', unit: '次', hidden: isPer('count') },
  { key: 'months', label: '最长几个月', as: 'number', unit: '个月', optional: true, hidden: isPer('month') },
  { key: 'years', label: '最长几年', as: 'number', unit: '年', optional: true, hidden: isPer('year') },
  {
    key: 'most',
    label: '最多多少',
    as: 'number',
    unit: '元',
    optional: true,
    hidden: isPer('once', 'month', 'year', 'person', 'price'),
  },
  {
    key: 'parts',
    label: '分几期',
    help: '每期的百分数，用顿号隔开，合计 100',
    optional: true,
    hidden: isPer('once', 'person', 'price'),
  },
]

const text = (value: number | null | undefined) =>
  value === null || value === undefined ? '' : String(value)
function typedOf({ sum, ...row }: Benefit): Typed {
  const { name, appliesTo, amount, period, cap, schedule, formula, validUntil } = row
  const all = (sum ?? {}) as Partial<
    Record<'yuan' | 'share' | 'times' | 'months' | 'years' | 'most', number | null>
  >
  const parts = sum !== undefined && 'parts' in sum ? (sum.parts ?? []) : []
  return {
    name,
    appliesTo: appliesTo ?? '',
    amount: amount ?? '',
    period: period ?? '',
    cap: cap ?? '',
    schedule: schedule ?? '',
    formula: formula ?? '',
    validUntil: validUntil ?? '',
    per: sum?.per ?? NONE,
    yuan: text(all.yuan),
    share: text(all.share),
    times: text(all.times),
    months: text(all.months),
    years: text(all.years),
    most: text(all.most),
    parts: parts.join('、'),
  }
}

const NUMBER = /^\d{1,9}(\.\d{1,2})?$/
const WHOLE = /^\d{1,3}$/
const partsOf = (typed: Typed) =>
  wordOf(typed, 'parts')
    .split(/[、，,\s]+/)
    .filter(Boolean)

/** What can't be counted with: said where it was typed. */
function faultsOf(typed: Typed): Record<string, string> {
  const asked = ROWS.filter(({ as, hidden }) => as === 'number' && hidden?.(typed) !== true)
  const numbers = asked.flatMap(({ key, optional, unit }): [string, string][] => {
    const word = wordOf(typed, key)
    if (word === '') return optional ? [] : [[key, '请填写']]
    const fits =
      unit === '元' ? NUMBER.test(word) && Number(word) >= 1 : WHOLE.test(word) && Number(word) >= 1
    return fits ? [] : [[key, unit === '元' ? '请填写 1 到 9 亿之间的数，不带单位' : '请填写整数']]
  })
  const parts = partsOf(typed)
  const wrong =
    parts.length > 0 &&
    (!parts.every((part) => WHOLE.test(part)) || parts.reduce((sum, part) => sum + Number(part), 0) !== 100)
  return {
    ...Object.fromEntries(numbers),
    ...(wordOf(typed, 'name') === '' && { name: '请填写' }),
    ...(wrong &&
      ROWS.some(({ key, hidden }) => key === 'parts' && hidden?.(typed) !== true) && {
        parts: '各期合计要是 100',
      }),
  }
}

function sumOf(typed: Typed): Amount | undefined {
  const number = (key: string) => (wordOf(typed, key) === '' ? null : Number(wordOf(typed, key)))
  const most = number('most')
  const money = { yuan: number('yuan'), ...(most !== null && { most }) }
  const list = partsOf(typed).map(Number)
  const parts = list.length === 0 ? {} : { parts: list }
  switch (typed.per as Amount['per']) {
    case 'once':
    case 'person':
      return { per: typed.per as 'once', ...money, ...parts }
    case 'month':
      return { per: 'month', ...money, months: number('months') }
    case 'year':
      return { per: 'year', ...money, years: number('years') }
    case 'price':
      return { per: 'price', share: number('share') ?? 0, ...(most !== null && { most }), ...parts }
    case 'count':
      return { per: 'count', times: number('times') ?? 0 }
    default:
      return undefined
  }
}

function benefitOf(typed: Typed, { whom }: Pick<Benefit, 'whom'>): Benefit {
  const sum = sumOf(typed)
  return {
    name: wordOf(typed, 'name'),
    appliesTo: orNull(typed, 'appliesTo'),
    amount: orNull(typed, 'amount'),
    period: orNull(typed, 'period'),
    cap: orNull(typed, 'cap'),
    schedule: orNull(typed, 'schedule'),
    formula: orNull(typed, 'formula'),
    ...(wordOf(typed, 'validUntil') !== '' && { validUntil: wordOf(typed, 'validUntil') }),
    ...(sum && { sum }),
    ...(whom && { whom }),
  }
}
const EMPTY: Benefit = {
  ...{ name: '', appliesTo: null, amount: null, period: null, cap: null, schedule: null, formula: null },
}

/** 给什么: the table of benefits, each with what it comes to; and what may not be had together. */
export function BenefitsTab({ edited }: { edited: EditedPolicy }) {
  const { content } = edited
  const { benefits, exclusions = [] } = content
  const [open, setOpen] = useState<number | null>(null)
  const [rule, setRule] = useState<number | null>(null)
  const [whose, setWhose] = useState<number | null>(null)
  const row = open === null ? null : (benefits[open] ?? EMPTY)
  return (
    <>
      <Card padding="tight" rows>
        {benefits.map((one, at) => (
          <ListRow
            // Two rows may be called the same.
            key={at}
            title={<Facts facts={[one.name || '没有名称', one.appliesTo]} />}
            sub={
              <>
                <Facts facts={[one.amount, one.period, one.cap]} />
                {one.sum && <View className="cap">{`加总：${sumInWords(one.sum)}`}</View>}
                {one.whom && (
                  <View className="cap">{`给：${placesOf(one.whom)
                    .map(({ leaf }) => leafInWords(leaf))
                    .join('；')}`}</View>
                )}
              </>
            }
            onTap={() => setOpen(at)}
          />
        ))}
        <Button kind="quiet" full icon="plus" onTap={() => setOpen(benefits.length)}>
          加一项
        </Button>
      </Card>
      <SectionHead title="每一项另外给谁" />
      <Card padding="tight" rows>
        {benefits.map((one, at) => (
          <View key={at}>
            <ListRow
              title={<Facts facts={[one.name || '没有名称', one.appliesTo]} />}
              sub={one.whom ? `另有 ${placesOf(one.whom).length} 个条件` : '符合“谁能享受”的都给'}
              aside={whose === at ? '收起' : '改给谁'}
              acts
              onTap={() => setWhose(whose === at ? null : at)}
            />
            {whose === at && (
              <TreeEditor
                edited={edited}
                tree={one.whom ?? null}
                withTree={(next) => withWhom(content, at, next)}
                place={`whom-${at}`}
                empty="没有另外的条件。几类人给的不一样时，在这里写这一档给谁。"
                benefits={[]}
              />
            )}
          </View>
        ))}
      </Card>
      <SectionHead title="不能同时享受" />
      <Card padding="tight" rows>
        {exclusions.map((one, at) => (
          <ListRow
            key={at}
            title={one.text || '没有写原文'}
            sub={exclusionInWords(one)}
            onTap={() => setRule(at)}
          />
        ))}
        <Button kind="quiet" full icon="plus" onTap={() => setRule(exclusions.length)}>
          加一条规则
        </Button>
      </Card>
      {rule !== null && (
        <ExclusionSheet key={`rule-${rule}`} edited={edited} at={rule} onClose={() => setRule(null)} />
      )}
      {row !== null && open !== null && (
        <FieldsSheet
          key={open}
          title={open < benefits.length ? '编辑待遇' : '加一项待遇'}
          save="保存这一项"
          place={`benefit-${open}`}
          edited={edited}
          rows={ROWS}
          saved={typedOf(row)}
          faultsOf={faultsOf}
          put={(typed) => {
            const next = benefitOf(typed, row)
            return {
              ...content,
              benefits:
                open < benefits.length
                  ? benefits.map((one, at) => (at === open ? next : one))
                  : [...benefits, next],
            }
          }}
          remove={
            open < benefits.length
              ? () => ({ ...content, benefits: benefits.filter((_, at) => at !== open) })
              : undefined
          }
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
