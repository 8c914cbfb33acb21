import { useState } from 'react'
import { View } from '@tarojs/components'
import { POLICY_GROUPS, POLICY_LEVELS, POLICY_VALIDITY, POLICY_VALIDITY_LABEL } from '@talent/contract/policy'
import { labelOfPart, POLICY_LIMITS, type PolicyContent } from '@talent/contract/policy-editor'
import { KvList } from '@/components/data/kv-list'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import type { EditedPolicy } from '../use-edited-policy'
import { FieldsSheet, orNull, wordOf, wordsIn, type FieldRow, type Typed } from '@/features/publication'

const named = (values: readonly string[]) => values.map((value) => ({ value, text: value }))
const row = (key: keyof PolicyContent, more: Omit<FieldRow, 'key' | 'label'> = {}): FieldRow => ({
  key,
  label: labelOfPart(key),
  ...more,
})
const WORDS: readonly FieldRow[] = [
  row('title', { max: POLICY_LIMITS.title }),
  row('gist', { max: POLICY_LIMITS.gist, optional: true, help: '列表里给人才看的一句话' }),
  row('docNo', { max: POLICY_LIMITS.docNo, optional: true }),
  row('issuers', { optional: true, help: '几个机关用顿号隔开' }),
  row('level', { options: named(POLICY_LEVELS) }),
  row('place'),
  row('topics', { help: '几个主题用顿号隔开' }),
  row('audience', { as: 'area', max: POLICY_LIMITS.audience, optional: true }),
  row('forWhom', { options: named(POLICY_GROUPS), several: true, optional: true }),
  row('notes', { as: 'area', max: POLICY_LIMITS.notes, optional: true }),
]
const DAYS: readonly FieldRow[] = [
  row('validity', {
    options: POLICY_VALIDITY.map((value) => ({ value, text: POLICY_VALIDITY_LABEL[value] })),
  }),
  ...(['writtenOn', 'publishedOn', 'effectiveOn', 'expiresOn', 'applyFrom', 'applyUntil'] as const).map(
    (key) => row(key, { as: 'day', optional: true }),
  ),
]

const typedOf = (content: PolicyContent, rows: readonly FieldRow[]): Typed =>
  Object.fromEntries(
    rows.map(({ key, several }) => {
      const value = content[key as keyof PolicyContent] ?? (several ? [] : '')
      return [key, several ? (value as string[]) : Array.isArray(value) ? value.join('、') : String(value)]
    }),
  )

const withWords = (content: PolicyContent, typed: Typed): PolicyContent => ({
  ...content,
  title: wordOf(typed, 'title'),
  gist: orNull(typed, 'gist'),
  docNo: orNull(typed, 'docNo'),
  issuers: wordsIn(typed, 'issuers'),
  level: wordOf(typed, 'level'),
  place: wordOf(typed, 'place'),
  topics: wordsIn(typed, 'topics'),
  audience: orNull(typed, 'audience'),
  ...(content.forWhom === undefined && wordsIn(typed, 'forWhom').length === 0
    ? {}
    : { forWhom: wordsIn(typed, 'forWhom') as PolicyContent['forWhom'] }),
  notes: orNull(typed, 'notes'),
})
/** A day nobody ever wrote isn't written by looking at it. */
const dayOr = (content: PolicyContent, typed: Typed, key: 'applyFrom' | 'applyUntil') =>
  content[key] === undefined && orNull(typed, key) === null ? {} : { [key]: orNull(typed, key) }
const withDays = (content: PolicyContent, typed: Typed): PolicyContent => ({
  ...content,
  validity: wordOf(typed, 'validity') as PolicyContent['validity'],
  writtenOn: orNull(typed, 'writtenOn'),
  publishedOn: orNull(typed, 'publishedOn'),
  effectiveOn: orNull(typed, 'effectiveOn'),
  expiresOn: orNull(typed, 'expiresOn'),
  ...dayOr(content, typed, 'applyFrom'),
  ...dayOr(content, typed, 'applyUntil'),
})

/** 正文: what the document is called and says of itself, and its days. */
export function TextTab({ edited }: { edited: EditedPolicy }) {
  const { content } = edited
  const [open, setOpen] = useState<'words' | 'days' | null>(null)
  const close = () => setOpen(null)
  const shown = (rows: readonly FieldRow[]) =>
    rows.map(({ key, label, several, options }) => {
      const value = typedOf(content, [{ key, label, several }])[key]
      const words = typeof value === 'string' ? value : (value ?? []).join('、')
      return { label, value: options?.find((one) => one.value === words)?.text ?? (words || '没有写') }
    })
  const card = (kind: 'words' | 'days', rows: readonly FieldRow[], act: string) => (
    <Card>
      <KvList facts={shown(rows)} />
      <View className="mt16">
        <Button kind="outline" full icon="edit" onTap={() => setOpen(kind)}>
          {act}
        </Button>
      </View>
    </Card>
  )
  return (
    <>
      {card('words', WORDS, '修改正文')}
      {card('days', DAYS, '修改日期')}
      {open === 'words' && (
        <FieldsSheet
          title="正文"
          save="保存正文"
          place="words"
          edited={edited}
          rows={WORDS}
          saved={typedOf(content, WORDS)}
          put={(typed) => withWords(content, typed)}
          onClose={close}
        />
      )}
      {open === 'days' && (
        <FieldsSheet
          title="日期和状态"
          save="保存日期"
          place="days"
          edited={edited}
          rows={DAYS}
          saved={typedOf(content, DAYS)}
          put={(typed) => withDays(content, typed)}
          onClose={close}
        />
      )}
    </>
  )
}
