import { View } from '@tarojs/components'
import { policyDifference, type PolicyEditor } from '@talent/contract/policy-editor'
import { PageShell } from '@/components/layout/page-shell'
import { VersionsBeside } from '@/features/publication'
import { usePolicyVersion } from '../api'

/** 并排看 of a policy. */
export function ComparePanel({ editor, title }: { editor: PolicyEditor; title: string }) {
  const { id, published, copy } = editor
  return (
    <PageShell title={title} demo={published.content.demo}>
      <View className="h-page">{published.content.title || copy?.content.title || '没有名称的政策'}</View>
      <VersionsBeside
        id={id}
        editor={editor}
        versions={Array.from({ length: published.version }, (_, i) => published.version - i)}
        useVersion={usePolicyVersion}
        changesBetween={policyDifference}
      />
    </PageShell>
  )
}
