import { Text, View } from '@tarojs/components'
import { Picture } from '@/components/data/picture'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { Sheet } from '@/components/layout/sheet'
import { clockTime } from '@/lib/dates'
import { usePoster } from '../api'
import { fromTime } from '../words'
import './pass-panel.scss'

/** 入口海报: what is printed and hung at the entrance, or shown there on a tablet. */
export function PosterSheet({ fairId, onClose }: { fairId: string; onClose: () => void }) {
  const { data, error, retry } = usePoster(fairId)
  return (
    <Sheet open title="入口海报" onClose={onClose}>
      {data === undefined ? (
        error ? (
          <ErrorState error={error} title="没能取到海报码" onRetry={retry} />
        ) : (
          <Skeleton cards={1} />
        )
      ) : (
        <View className="fair-pass">
          <View className="h-head">{data.title}</View>
          <Picture className="fair-pass__picture" src={data.picture} label="入口海报的二维码，来的人扫" />
          <View className="fair-pass__code num">
            <Text selectable userSelect>
              {data.code}
            </Text>
          </View>
          <View className="aux mt4">来的人在招聘会页点“扫入口海报”，或输入这 6 个数字，自己签到。</View>
          <View className="cap mt4">{`${fromTime(data.from)}–${clockTime(data.until)} 有效，别的时候扫了不算。每人一次，不超过名额。`}</View>
        </View>
      )}
    </Sheet>
  )
}
