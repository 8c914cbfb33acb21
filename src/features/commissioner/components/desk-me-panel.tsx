import type { ReactNode } from 'react'
import { Text, View } from '@tarojs/components'
import { Avatar } from '@/components/data/avatar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'
import {
  DisplayCard,
  HelpAndSignOutCard,
  InboxRow,
  SideSwitchCard,
  useMe,
  type Side,
} from '@/features/account'

/** 我的 of a desk: who, the way to the other sides, text size, help, sign out. */
export function DeskMePanel({
  side,
  roleText,
  children,
}: {
  side: Side
  roleText: string
  children?: ReactNode
}) {
  const { data: me } = useMe()
  return (
    <>
      <Card>
        <View className="row">
          <Avatar name={me?.name ?? ''} size={48} />
          <View className="g">
            <View className="h-head">{me?.name}</View>
            <Text className="aux">{roleText}</Text>
          </View>
        </View>
      </Card>
      {children}
      <SideSwitchCard current={side} />
      <DisplayCard>
        <InboxRow unread={me?.unread ?? 0} />
      </DisplayCard>
      <HelpAndSignOutCard />
    </>
  )
}

/** A row of its own for whether new requests come in. */
export function DutyRow({ onDuty, onTap }: { onDuty: boolean; onTap: () => void }) {
  return (
    <Card padding="tight">
      <ListRow
        icon="calendar"
        title={onDuty ? '今日在岗' : '今日不在岗'}
        sub={onDuty ? '新申请会匹配给您' : '不再匹配新申请'}
        aside="更改"
        onTap={onTap}
      />
    </Card>
  )
}

/** The way to what one offers and who comes, and to who stands at one's counter. */
export function ScheduleRow() {
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="clock"
        title="我的日程"
        sub="放出可约的时间，定下、改或取消预约"
        onTap={() => go('schedule')}
      />
      <ListRow
        icon="stamp"
        title="核对人才凭证"
        sub="对方出示核对码，看类别、期限、有效与否"
        onTap={() => go('credentialCheck')}
      />
    </Card>
  )
}

/** The way to what the office keeps of commissioners, enterprises and stations. */
export function DirectoryRows() {
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="users"
        title="专员"
        sub="能办的事项、联系的企业、片区和上限，加人和停用"
        onTap={() => go('roster')}
      />
      <ListRow
        icon="building"
        title="单位名录"
        sub="加单位、改单位，把填写的单位名对上"
        onTap={() => go('enterprises')}
      />
      <ListRow
        icon="pin"
        title="服务站点"
        sub="可以预约到场的站点、负责人和能办的事项"
        onTap={() => go('stations')}
      />
    </Card>
  )
}
