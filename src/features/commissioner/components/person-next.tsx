import { View } from '@tarojs/components'
import type { ServedPerson } from '@talent/contract/desk'
import { FOLLOW_UP_KIND } from '@talent/contract/follow-up'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { nextStepStrip } from '@/features/service-request'
import { dueLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'

/** Of the request that is due first: who acts next and by when; and the first day something else is owed. */
export function PersonNext({
  person: { next, owed },
  reader = 'commissioner',
}: {
  person: ServedPerson
  reader?: 'commissioner' | 'coordinator'
}) {
  return (
    <>
      {next !== null && next.nextStep !== null && (
        <View className="mt12">
          <View className="cap">{next.matterTitle}</View>
          <View className="mt4">
            <NextStepStrip
              {...nextStepStrip(next.nextStep, reader)}
              onTap={() => go('handle', { id: next.id })}
            />
          </View>
        </View>
      )}
      {owed !== null && (
        <View className="cap mt8">
          <Facts facts={[FOLLOW_UP_KIND[owed.kind].label, `${dueLabel(owed.nextOn)}跟进`]} />
        </View>
      )}
    </>
  )
}
