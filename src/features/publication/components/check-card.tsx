import { View } from '@tarojs/components'
import type { FieldFault } from '@talent/contract'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { Card, CardHead } from '@/components/layout/card'
import './check-card.scss'

interface CheckCardProps {
  faults: readonly FieldFault[]
  advice: readonly FieldFault[]
  /** Said where nothing must be mended. */
  fine: string
  /** To the place a fault names. */
  onGo: (field: string) => void
}

const MOST_ADVICE = 3

/** 发布前检查: what must be mended, each with the way to it; then what would be better. */
export function CheckCard({ faults, advice, fine, onGo }: CheckCardProps) {
  const row = ({ field, label, message }: FieldFault, must: boolean, act = must ? '去改' : '去补') => (
    <View key={`${field} ${message}`} className="between check-card__row">
      <Icon name={must ? 'alert' : 'info'} className={must ? 'red' : 'pri'} />
      <View className="g">{`“${label}”${message}`}</View>
      <Tap className="link hit" label={`${label}，${act}`} onTap={() => onGo(field)}>
        {act}
      </Tap>
    </View>
  )
  return (
    <Card>
      <CardHead
        title="发布前检查"
        aside={<View className="aux">{faults.length > 0 ? `${faults.length} 处要改` : '可以发布'}</View>}
      />
      {faults.length === 0 && <View className="aux mt4">{fine}</View>}
      <View className="rows mt4">
        {faults.map((fault) => row(fault, true))}
        {advice.slice(0, MOST_ADVICE).map((one) => row(one, false))}
      </View>
      {advice.length > MOST_ADVICE && (
        <View className="aux">{`另有 ${advice.length - MOST_ADVICE} 处可以补充说明`}</View>
      )}
    </Card>
  )
}
