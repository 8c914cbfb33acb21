import { View } from '@tarojs/components'
import { SumsHead } from '@/components/data/sums-head'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { usePolicyEffect } from '../api'

const told = (count: number | null) => (count === null ? '少于 5' : `约 ${count}`)

/** 改完谁会受影响: whom the change brings in and leaves out, in fives and never who. */
export function EffectCard({ id }: { id: string }) {
  const { data, error, retry } = usePolicyEffect(id)
  if (data === undefined && !error) return null
  return (
    <SectionCard title="改完谁会受影响">
      {data === undefined ? (
        <>
          <View className="aux">没能算出人数，不影响发布。</View>
          <Button kind="outline" full className="mt12" onTap={() => void retry()}>
            再算一次
          </Button>
        </>
      ) : (
        <>
          <SumsHead
            figures={[
              { figure: told(data.newly), text: '人新符合', tone: 'green' },
              { figure: told(data.lost), text: '人不再符合', tone: data.lost === null ? '' : 'red' },
            ]}
          />
          <View className="cap mt8">
            {`按${data.people === null ? '不到 5' : `约 ${data.people}`} 位同意统计的人存下的回答算${
              data.whole ? '' : '（人多，只算了一部分）'
            }。只显示约数，少于 5 人写“少于 5”。正在办的按提交时的版本走完。`}
          </View>
        </>
      )}
    </SectionCard>
  )
}
