import { Text, View } from '@tarojs/components'
import { isNear, standingOf, type RequestSummary } from '@talent/contract/service-request'
import { Card } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { RequestStateTag } from '@/features/service-request'
import { provisionalMark, remainingLabel } from '@/lib/dates'
import { waitsFor } from '../waits-for'
import { MatterAndTalent } from './matter-and-talent'
import { RequestLink } from './request-link'
import './open-requests-card.scss'

/** Requests of the district as rows: what, whose, how long, and who it waits for. Opens the handle page to read and hand over. */
export function OpenRequestsCard({ requests }: { requests: readonly RequestSummary[] }) {
  return (
    <Card padding="tight" rows>
      {requests.map((request) => {
        const { attention, clock } = request
        const standing = standingOf(clock)
        const late = standing === 'late'
        // While 补正 is asked nothing is left to count, but a lateness stays.
        const remaining = late ? -clock.lateBy : clock.remaining
        return (
          <RequestLink key={request.id} className="open-request" id={request.id}>
            <View className="g">
              <MatterAndTalent request={request} />
              <View className="cap">
                {remaining !== null && (
                  <Text
                    className={late ? 'strong red' : standing === 'today' ? 'strong amber' : ''}
                  >{`${remainingLabel(remaining)}${provisionalMark(clock.provisional)}`}</Text>
                )}
                {remaining !== null && <View className="mid" />}
                <Facts
                  facts={[
                    !late && isNear(clock) && '即将超期',
                    attention.supervision !== null && '督办中',
                    attention.nudges > 0 && `催办 ${attention.nudges} 次`,
                    waitsFor(request),
                    clock.phase === 'stopped' && '不计时',
                    request.supplementCount > 1 && `已告知补正 ${request.supplementCount} 次`,
                  ]}
                />
              </View>
            </View>
            <RequestStateTag request={request} />
          </RequestLink>
        )
      })}
    </Card>
  )
}
