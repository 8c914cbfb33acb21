import { View } from '@tarojs/components'
import type { PublicNeed } from '@talent/contract/demand'
import { StatusTag } from '@/components/data/status-tag'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card, CardHead } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import { useVersionNeeds } from '../api'
import { NeedTags } from './need-tags'

const NeedThen = ({ need }: { need: PublicNeed }) => (
  <Card onTap={() => go('demandNeed', { id: need.id })}>
    <CardHead title={need.title} aside={need.urgent && <StatusTag tone="red" icon={null} text="急" />} />
    <View className="aux ink7 mt4">{[need.employer, need.problem].filter(Boolean).join('，')}</View>
    <NeedTags need={need} />
    {need.requirements.length > 0 && <View className="cap mt8">{need.requirements.join('；')}</View>}
  </Card>
)

/** The whole of one version, as it was written then; each leads to the need as it is now. */
export function VersionNeeds({ version, former }: { version: number; former: boolean }) {
  const list = useVersionNeeds(version)
  return (
    <>
      <SectionHead
        title={`第 ${version} 版全部需求`}
        sub={former ? '按当时写的；点开看现在的' : '点开看要求'}
      />
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载这一版的需求" onRetry={list.retry} />
        ) : (
          <Skeleton cards={2} />
        ))}
      {list.items?.map((need) => (
        <NeedThen key={need.id} need={need} />
      ))}
      {list.items !== undefined && <ListEnd list={list} rest="后面的需求" />}
    </>
  )
}
