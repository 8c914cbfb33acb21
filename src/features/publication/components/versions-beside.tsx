import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Change } from '@talent/contract/publication'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { SectionCard } from '@/components/layout/section-card'
import type { Editor } from '../use-copy'
import { ChangeList } from './change-list'

/** What is being written, beside the numbers of versions. */
const COPY = 'copy'
const nameOf = (chosen: string) => (chosen === COPY ? '草稿' : `第 ${chosen} 版`)

interface VersionsBesideProps<C> {
  id: string
  editor: Editor<C>
  /** The newest first. */
  versions: readonly number[]
  /** Asked for only where it isn't at hand (null). */
  useVersion: (
    id: string,
    version: number | null,
  ) => {
    data: { content: C } | undefined
    error?: Error | null | undefined
    retry: () => unknown
  }
  changesBetween: (before: C, after: C) => Change[]
}

/** 并排看: any two versions in two columns, each difference beside what it was. */
export function VersionsBeside<C>({
  id,
  editor,
  versions,
  useVersion,
  changesBetween,
}: VersionsBesideProps<C>) {
  const { published, copy } = editor
  const numbers = versions.map(String)
  const choices = copy === null ? numbers : [COPY, ...numbers]
  const [before, setBefore] = useState(choices[1] ?? choices[0] ?? COPY)
  const [after, setAfter] = useState(choices[0] ?? COPY)
  const atHand = (chosen: string): C | undefined =>
    chosen === COPY
      ? (copy?.content ?? published.content)
      : Number(chosen) === published.version
        ? published.content
        : undefined
  const wanted = (chosen: string) => (atHand(chosen) === undefined ? Number(chosen) : null)
  const [first, second] = [useVersion(id, wanted(before)), useVersion(id, wanted(after))]
  const [was, is] = [atHand(before) ?? first.data?.content, atHand(after) ?? second.data?.content]
  const options = choices.map((value) => ({ value, text: nameOf(value) }))
  const failed = first.error ? first : second.error ? second : null
  const changes = was && is ? changesBetween(was, is) : undefined
  return (
    <>
      <Card>
        <FormField name="before" label="左边">
          <SelectInput label="左边" options={options} value={before} onChange={setBefore} />
        </FormField>
        <FormField name="after" label="右边">
          <SelectInput label="右边" options={options} value={after} onChange={setAfter} />
        </FormField>
      </Card>
      {failed?.error ? (
        <ErrorState error={failed.error} title="没能加载这一版" onRetry={failed.retry} />
      ) : changes === undefined ? (
        <Skeleton />
      ) : (
        <SectionCard title={`${nameOf(before)}和${nameOf(after)}，${changes.length} 处不同`}>
          {changes.length === 0 ? (
            <View className="aux mt8">内容一样</View>
          ) : (
            <ChangeList changes={changes} sides={[nameOf(before), nameOf(after)]} beside />
          )}
        </SectionCard>
      )}
    </>
  )
}
