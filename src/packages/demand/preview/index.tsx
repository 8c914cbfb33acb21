import { View } from '@tarojs/components'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { useRequiredSession } from '@/features/account'
import { useDemandEditor } from '@/features/demand/api'
import { NeedView } from '@/features/demand/components/need-panel'
import { routes } from '@/routes'

/** The working copy as everybody will read it. */
export default function DemandPreviewPage() {
  const { data, error, retry } = useDemandEditor(useRequiredSession('demandPreview'))
  const content = data?.copy?.content ?? data?.published.content
  return (
    <PageShell title={routes.demandPreview.title} demo={content?.demo}>
      <Note icon="eye">这是预览，发布后马上公开。</Note>
      {content ? (
        <>
          <View className="h-page">{content.name}</View>
          {content.needs.map((need) => (
            <View key={need.key} className="stack">
              <SectionHead title={need.title} sub={need.urgent ? '急' : undefined} />
              <NeedView need={need} />
            </View>
          ))}
        </>
      ) : error ? (
        <ErrorState error={error} title="没能加载目录" onRetry={retry} />
      ) : (
        <Skeleton />
      )}
    </PageShell>
  )
}
