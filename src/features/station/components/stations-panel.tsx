import { useState } from 'react'
import { View } from '@tarojs/components'
import { reopenStation, type Station } from '@talent/contract/station'
import { Facts } from '@/components/data/facts'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { SectionHead } from '@/components/layout/section-head'
import { monthDay, dayOf } from '@/lib/dates'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import { useStations } from '../api'
import { StationSheet } from './station-sheet'

/** Why nobody can book there though it is open; null: one can. */
const unavailable = ({ keepers, offers }: Station): string | null => {
  if (keepers.length === 0) return '没有负责人，现在约不了，请加一位'
  return offers ? null : '负责人还没有放出时段，现在约不了'
}

function StationCard({ station, onEdit }: { station: Station; onEdit: () => void }) {
  const { id, version, name, address, phone, matters, keepers, coming, closed } = station
  const { submit, busy, error } = useSubmit(() => call(reopenStation, { params: { id }, body: { version } }))
  const fault = closed === null ? unavailable(station) : null
  return (
    <Card>
      <View className="between">
        <View className="h-title g">{name}</View>
        {closed === null ? (
          <StatusTag
            {...(fault === null
              ? { tone: 'green', icon: 'check', text: '可预约' }
              : { tone: 'amber', icon: 'alert', text: '约不了' })}
          />
        ) : (
          <StatusTag tone="grey" icon="withdraw" text="已停用" />
        )}
      </View>
      <View className="aux mt8">
        <Facts facts={[address, phone]} />
      </View>
      <View className="aux mt4">
        {`办理：${matters.length === 0 ? '所有事项' : matters.map(({ title }) => title).join('、')}`}
      </View>
      <View className="aux mt4">
        <Facts
          facts={[
            keepers.length > 0 ? `负责人：${keepers.map((one) => one.name).join('、')}` : '',
            coming > 0 && `还没到的预约 ${coming} 个`,
          ]}
        />
      </View>
      {fault !== null && (
        <View className="mt12">
          <Note tone="amber">{fault}</Note>
        </View>
      )}
      {closed !== null && (
        <View className="aux mt8">{`${monthDay(dayOf(closed.at))}停用：${closed.reason}`}</View>
      )}
      <SubmitFeedback error={error} />
      <View className="mt12">
        {closed === null ? (
          <Button size="m" kind="outline" onTap={onEdit}>
            修改
          </Button>
        ) : (
          <Button size="m" kind="outline" busy={busy} busyText="正在恢复" onTap={() => void submit()}>
            恢复
          </Button>
        )}
      </View>
    </Card>
  )
}

/** 服务站点: places that publish times of their own, and who keeps them. */
export function StationsPanel({ adding, onAdded }: { adding: boolean; onAdded: () => void }) {
  const { data, error, retry } = useStations(true)
  const [opened, setOpened] = useState<string | null>(null)
  const stations = data?.stations ?? []
  const editing = stations.find(({ id }) => id === opened)
  const open = stations.filter(({ closed }) => closed === null)
  const closed = stations.filter((one) => one.closed !== null)
  const cards = (some: readonly Station[]) =>
    some.map((station) => (
      <StationCard key={station.id} station={station} onEdit={() => setOpened(station.id)} />
    ))
  return (
    <>
      {!data && error && <ErrorState error={error} title="没能加载站点" onRetry={retry} />}
      {!data && !error && <Skeleton cards={2} />}
      {data && stations.length === 0 && (
        <EmptyState
          icon="pin"
          title="还没有站点"
          hint="加一个站点，负责人放出时段后，人才办事时就能约到那里"
        />
      )}
      {cards(open)}
      {closed.length > 0 && <SectionHead title={`已停用 ${closed.length} 个`} />}
      {cards(closed)}
      {adding && <StationSheet station={null} onClose={onAdded} />}
      {editing && (
        <StationSheet
          key={`${editing.id}:${editing.version}`}
          station={editing}
          onClose={() => setOpened(null)}
        />
      )}
    </>
  )
}
