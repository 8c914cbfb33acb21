import { useState } from 'react'
import { Text, View } from '@tarojs/components'
import { COUNTED_DAYS, type PolicyCounts } from '@talent/contract/policy-count'
import { Facts } from '@/components/data/facts'
import { Meter } from '@/components/data/meter'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Segmented } from '@/components/form/segmented'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { dayLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { usePolicyCounts } from '../api'

const FEW = '少于 5 人不显示具体数，也不能按单位、片区拆分。'

/** Each condition with how many it stands in the way of, the most first. */
function Thresholds({ counts: { thresholds } }: { counts: PolicyCounts }) {
  const most = thresholds[0]?.people ?? 0
  if (thresholds.length === 0)
    return <EmptyState title="还没有可显示的门槛" hint="同意统计的人够 5 位、又被同一个条件拦住时才显示" />
  return (
    <Card>
      {thresholds.map(({ policy, text, clause, people, soon }) => (
        <View key={`${policy.id} ${text} ${clause ?? ''}`} className="mt12">
          <View className="between">
            <Text className="g strong">{text}</Text>
            <Text className="num">{`${people} 人`}</Text>
          </View>
          <View className="mt8">
            <Meter value={people} max={most} label={`${text}，拦住 ${people} 人`} />
          </View>
          <View className="cap mt4">
            <Facts facts={[policy.title, clause, soon !== null && `其中 ${soon} 人半年内会满`]} />
          </View>
        </View>
      ))}
    </Card>
  )
}

/** What is read and hardly applied for, the most read first. */
function Unused({ counts: { unused } }: { counts: PolicyCounts }) {
  if (unused.length === 0)
    return (
      <EmptyState title="没有看的人多、没人申请的政策" hint={`按近 ${COUNTED_DAYS} 天的打开次数和申请件数`} />
    )
  return (
    <Card padding="tight" rows>
      {unused.map(({ policy, reads, online }) => (
        <ListRow
          key={policy.id}
          title={policy.title}
          sub={
            <Facts facts={[`看过 ${reads} 次`, '申请少于 5 件', !online && '没有写办理事项，不能在线申请']} />
          }
          onTap={() => go('policyEditor', { id: policy.id })}
        />
      ))}
    </Card>
  )
}

/** 门槛统计: counts, never names. */
export function PolicyCountsPanel() {
  const { data, error, retry } = usePolicyCounts()
  const [part, setPart] = useState<'thresholds' | 'unused'>('thresholds')
  if (data === undefined)
    return error ? <ErrorState error={error} title="没能加载统计" onRetry={retry} /> : <Skeleton cards={3} />
  const { countedOn, people } = data
  return (
    <>
      <View className="h-page">{part === 'thresholds' ? '哪道门槛拦住的人最多' : '看的人多，没人申请'}</View>
      <View className="aux">
        {part === 'unused'
          ? `近 ${COUNTED_DAYS} 天，只有次数，没有名字`
          : countedOn === null
            ? '每天凌晨统计一次，还没有统计过'
            : `${dayLabel(countedOn)}按 ${people ?? '少于 5'} 位同意统计的人存下的回答算，只有人数，没有名字`}
      </View>
      <Segmented
        label="看哪一种"
        options={[
          { value: 'thresholds', text: '按条件' },
          { value: 'unused', text: '没人申请的' },
        ]}
        value={part}
        onChange={setPart}
      />
      {part === 'thresholds' ? <Thresholds counts={data} /> : <Unused counts={data} />}
      <View className="cap">{FEW}</View>
    </>
  )
}
