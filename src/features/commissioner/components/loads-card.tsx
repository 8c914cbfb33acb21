import { Text, View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { getBoard } from '@talent/contract/desk'
import { Card } from '@/components/layout/card'
import { Meter } from '@/components/data/meter'
import { classNames } from '@/lib/class-names'
import { isNearlyFull, loadRemark, loadsByArea } from '../loads'
import './loads-card.scss'

type Load = EndpointOutput<typeof getBoard>['loads'][number]

/** Open requests per commissioner, by area; never a ranking. */
export function LoadsCard({ loads }: { loads: readonly Load[] }) {
  const remark = loadRemark(loads)
  if (loads.length === 0)
    return (
      <Card>
        <View className="ink7">这个片区没有专员</View>
      </Card>
    )
  return (
    <Card>
      {loadsByArea(loads).map((one) => (
        <View key={one.id} className={classNames('load', isNearlyFull(one) && 'load--hot')}>
          <Text className="load__name">{one.name}</Text>
          <Text className="load__area">{one.onDuty ? one.areaName : '不在岗'}</Text>
          <View className="g">
            <Meter
              value={one.load}
              max={one.capacity}
              label={`${one.name}在办 ${one.load} 件，上限 ${one.capacity} 件`}
            />
          </View>
          <Text className="load__figure num">{`${one.load} / ${one.capacity}`}</Text>
        </View>
      ))}
      {remark && <View className="cap mt8">{remark}</View>}
    </Card>
  )
}
