import { View } from '@tarojs/components'
import { moneyText, type Award } from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Card, CardHead } from '@/components/layout/card'
import { awardDays, awardStrip, awardTitle } from '../words'
import { AwardStateTag } from './award-state-tag'

/** One in a list: what and how much, its state, who acts next by when. `named`: whose it is too. */
export function AwardCard({ award, named, onTap }: { award: Award; named: boolean; onTap: () => void }) {
  const strip = awardStrip(award)
  return (
    <Card onTap={onTap}>
      <CardHead
        title={<Facts facts={[awardTitle(award), named && award.who]} />}
        aside={<AwardStateTag state={award.state} />}
      />
      <View className="cap num mt4">
        <Facts
          facts={[
            moneyText(award.amountFen),
            awardDays(award),
            award.missing ? '本人说没到账' : award.answerBy !== null && '有咨询待答复',
            award.receivedOn !== null && '已到账',
          ]}
        />
      </View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
    </Card>
  )
}
