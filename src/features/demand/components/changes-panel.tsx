import { useState } from 'react'
import { View } from '@tarojs/components'
import type { DemandCatalogue } from '@talent/contract/demand'
import { Facts } from '@/components/data/facts'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Chips } from '@/components/form/chips'
import { PageShell } from '@/components/layout/page-shell'
import { SectionCard } from '@/components/layout/section-card'
import { ChangeList } from '@/features/publication'
import { fullDay } from '@/lib/dates'
import { useDemandChanges } from '../api'
import { VersionNeeds } from './version-needs'

/** 旧版: each version whole, and what it changed against the one before. */
export function ChangesPanel({ catalogue, title }: { catalogue: DemandCatalogue; title: string }) {
  const [version, setVersion] = useState(catalogue.version)
  const { data, error, retry } = useDemandChanges(version)
  return (
    <PageShell
      title={title}
      demo={catalogue.demo}
      top={
        <>
          <View className="h-section">{catalogue.name}</View>
          <View className="mt12">
            <Chips
              label="哪一版"
              scroll
              options={catalogue.versions.map((one) => ({
                value: String(one.version),
                text: `第 ${one.version} 版`,
              }))}
              value={String(version)}
              onPress={(one) => setVersion(Number(one))}
            />
          </View>
        </>
      }
    >
      {data === undefined &&
        (error ? (
          <ErrorState error={error} title="没能加载这一版" onRetry={retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {data && (
        <View className="aux">
          <Facts facts={[`${fullDay(data.publishedOn)}发布`, `${data.needs} 个需求`]} />
        </View>
      )}
      {data?.before === null && <View className="aux">这是第一版，没有更早的可以比</View>}
      {data && data.before !== null && (
        <SectionCard title={`和第 ${data.before} 版比，${data.changes.length} 处不同`}>
          <ChangeList changes={data.changes} sides={['原来', '现在']} />
        </SectionCard>
      )}
      {data && (
        <VersionNeeds key={data.version} version={data.version} former={data.version !== catalogue.version} />
      )}
    </PageShell>
  )
}
