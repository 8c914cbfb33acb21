import { Text, View } from '@tarojs/components'
import { PROFILE_LABEL, type Profile } from '@talent/contract/account'
import { KvList } from '@/components/data/kv-list'
import { Tap } from '@/components/form/tap'
import { Card, CardHead } from '@/components/layout/card'
import { dayLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'

/** What every request takes from 基本情况 and no form asks again. */
export function KnownFacts({ profile }: { profile: Profile }) {
  const facts = [
    { label: PROFILE_LABEL.name, value: profile.name },
    { label: PROFILE_LABEL.employer, value: profile.employer },
    ...(profile.arrivedOn === null
      ? []
      : [{ label: PROFILE_LABEL.arrivedOn, value: dayLabel(profile.arrivedOn) }]),
  ]
  return (
    <Card>
      <CardHead
        title="每件都会用到，不用再填"
        aside={
          <Tap className="link hit" label="修改基本情况" onTap={() => go('profile')}>
            <Text>修改</Text>
          </Tap>
        }
      />
      <View className="mt8">
        <KvList facts={facts} />
      </View>
    </Card>
  )
}
