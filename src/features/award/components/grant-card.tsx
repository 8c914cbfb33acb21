import { View } from '@tarojs/components'
import { moneyText, OWED_AWARDS, type Award } from '@talent/contract/award'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { Card, CardHead } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { monthDay } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { awardDays, awardStrip } from '../words'
import { AwardCard } from './award-card'
import { AwardStateTag } from './award-state-tag'

const ICON = {
  granted: 'calendar',
  payable: 'clock',
  delayed: 'clock',
  paid: 'check',
  ended: 'refuse',
} as const

/** What was granted together: its instalments one below the other, over them who acts next on the earliest that is owed. */
export function GrantCard({ awards, named }: { awards: readonly Award[]; named: boolean }) {
  const [first] = awards
  if (first === undefined) return null
  if (first.instalments === 1)
    return <AwardCard award={first} named={named} onTap={() => go('award', { id: first.id })} />
  const rows = [...awards].sort((a, b) => a.instalment - b.instalment)
  const next = rows.find(({ state }) => OWED_AWARDS.includes(state)) ?? rows[rows.length - 1] ?? first
  const strip = awardStrip(next)
  return (
    <Card>
      <CardHead
        title={<Facts facts={[first.benefit, named && first.who]} />}
        aside={<AwardStateTag state={next.state} />}
      />
      <View className="cap num mt4">
        <Facts
          facts={[
            `共 ${moneyText(first.totalFen)}，分 ${first.instalments} 期`,
            `${monthDay(first.grantedOn)}认定`,
          ]}
        />
      </View>
      {strip && (
        <View className="mt12">
          <NextStepStrip {...strip} />
        </View>
      )}
      <View className="rows mt12">
        {rows.map((award) => (
          <ListRow
            key={award.id}
            icon={ICON[award.state]}
            title={`第 ${award.instalment} 期`}
            sub={[
              awardDays(award),
              award.missing ? '您说没到账，等答复' : award.receivedOn !== null && '已到账',
            ]
              .filter(Boolean)
              .join('，')}
            aside={moneyText(award.amountFen)}
            onTap={() => go('award', { id: award.id })}
          />
        ))}
      </View>
    </Card>
  )
}
