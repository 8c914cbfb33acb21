import { Text, View } from '@tarojs/components'
import type { Fair } from '@talent/contract/fair'
import { PhoneRows } from '@/components/data/phone-rows'
import { KvList } from '@/components/data/kv-list'
import { PlaceRow } from '@/components/data/place-row'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionCard } from '@/components/layout/section-card'
import { fullDay, dayOf } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { resultWords, sizeOf } from '../words'

/** Where, how many, and whom one can ask. */
export function FairFacts({ fair }: { fair: Fair }) {
  const { place, point, way, capacity, free, phase, phone } = fair
  return (
    <Card padding="tight" rows>
      <PlaceRow strong place={place} point={point} sub={way} />
      <ListRow
        icon="building"
        strong
        title={sizeOf(fair)}
        sub={
          phase === 'open'
            ? free > 0
              ? `名额 ${capacity} 人，还有 ${free} 个`
              : `名额 ${capacity} 人，已满，可以候补`
            : `名额 ${capacity} 人`
        }
      />
      <PhoneRows phones={[`咨询：${phone}`]} />
    </Card>
  )
}

/** 来了以后. */
export function FairWords({ fair: { words } }: { fair: Fair }) {
  if (words === '') return null
  return (
    <SectionCard title="来了以后">
      <View className="mt4">
        <Text userSelect>{words}</Text>
      </View>
    </SectionCard>
  )
}

/** 结果: of this one, or of the one before. */
export function ResultsCard({ fair: { results, last } }: { fair: Fair }) {
  if (results !== null)
    return (
      <SectionCard title="结果">
        <View className="mt8">
          <KvList
            facts={[
              { label: '参会单位', value: `${results.employers} 家` },
              { label: '提供岗位', value: `${results.posts} 个` },
              { label: '入场', value: `${results.visitors} 人次` },
              { label: '达成意向', value: `${results.agreements} 人` },
            ]}
          />
        </View>
      </SectionCard>
    )
  if (last === null) return null
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="board"
        strong
        title="上一场结果"
        sub={`${fullDay(dayOf(last.startsAt))}，${resultWords(last.results)}`}
        onTap={() => go('fair', { id: last.id })}
      />
    </Card>
  )
}
