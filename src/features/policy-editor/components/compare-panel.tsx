import { useState } from 'react'
import { View } from '@tarojs/components'
import { policyDifference, type PolicyContent, type PolicyEditor } from '@talent/contract/policy-editor'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { FormField } from '@/components/form/form-field'
import { SelectInput } from '@/components/form/select-input'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { ChangeList } from '@/features/publication'
import { usePolicyVersion } from '../api'

/** What is being written, beside the numbers of versions. */
const COPY = 'copy'
const nameOf = (chosen: string) => (chosen === COPY ? '草稿' : `第 ${chosen} 版`)

/** The content of a version, asked only where it isn't at hand. */
function useContent({ id, published, copy }: PolicyEditor, chosen: string) {
  const atHand: PolicyContent | undefined =
    chosen === COPY
      ? (copy?.content ?? published.content)
      : Number(chosen) === published.version
        ? published.content
        : undefined
  const asked = usePolicyVersion(id, atHand === undefined ? Number(chosen) : null)
  return { content: atHand ?? asked.data?.content, error: asked.error, retry: asked.retry }
}

/** 并排看: any two versions in two columns, each difference beside what it was. */
export function ComparePanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const { published, copy } = editor
  const numbers = Array.from({ length: published.version }, (_, i) => String(published.version - i))
  const choices = copy === null ? numbers : [COPY, ...numbers]
  const [before, setBefore] = useState(choices[1] ?? choices[0] ?? COPY)
  const [after, setAfter] = useState(choices[0] ?? COPY)
  const [first, second] = [useContent(editor, before), useContent(editor, after)]
  const options = choices.map((value) => ({ value, text: nameOf(value) }))
  const failed = first.error ? first : second.error ? second : null
  const changes =
    first.content && second.content ? policyDifference(first.content, second.content) : undefined
  return (
    <PageShell title={title} demo={published.content.demo}>
      <View className="h-page">{published.content.title || copy?.content.title || '没有名称的政策'}</View>
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
    </PageShell>
  )
}
