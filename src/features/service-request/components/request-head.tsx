import { Text, View } from '@tarojs/components'
import type { RequestDetail } from '@talent/contract/service-request'
import { Facts } from '@/components/data/facts'
import { Meter } from '@/components/data/meter'
import { dayLabel, provisionalMark } from '@/lib/dates'
import { titleParts } from '../title-of'
import { RequestNextStep } from './request-next-step'
import { RequestStateTag } from './request-state-tag'
import { TimeStrip } from './time-strip'
import './request-head.scss'

/** The promise as both sides see it: until when, and how much of it is used. */
function PromiseLine({ request }: { request: RequestDetail }) {
  const { clock } = request
  if (clock.phase === 'awaiting_acceptance' || request.stages.acceptedOn === null) return null
  const promised = clock.promised + clock.extendedBy
  const used = `已用 ${clock.used} / ${promised} 个工作日`
  return (
    <>
      <View className="between stack-large mt12">
        <View className="aux">
          {clock.phase === 'stopped'
            ? '补交期间不计入承诺时限'
            : clock.phase === 'ended'
              ? '已结束'
              : '承诺办结 '}
          {clock.phase === 'running' && clock.dueOn && (
            <Text className="strong ink9">{`${dayLabel(clock.dueOn)}${provisionalMark(clock.provisional)}`}</Text>
          )}
        </View>
        <Text className="aux">{used}</Text>
      </View>
      <View className="mt8">
        <Meter value={clock.used} max={promised} label={used} />
      </View>
    </>
  )
}

/** What it is, its number and state, who acts next, and how much of the promise is left. */
export function RequestHead({ request, withPromise }: { request: RequestDetail; withPromise?: boolean }) {
  return (
    <View className="request-head">
      <View className="request-head__line">
        <View className="g">
          <View className="h-section">
            <Facts facts={titleParts(request)} />
          </View>
          <View className="cap num mt4">{request.number}</View>
        </View>
        <RequestStateTag request={request} />
      </View>
      {request.nextStep && (
        <View className="mt12">
          <RequestNextStep request={request} />
          <TimeStrip request={request} />
        </View>
      )}
      {withPromise && <PromiseLine request={request} />}
    </View>
  )
}
