import { Text, View } from '@tarojs/components'
import { standingOf, type RequestSummary } from '@talent/contract/service-request'
import { StatusTag } from '@/components/data/status-tag'
import { NextStepStrip } from '@/components/data/next-step'
import { RequestStateTag, timeStrip } from '@/features/service-request'
import { worklistStrip } from '../worklist-strip'
import { MatterAndTalent } from './matter-and-talent'
import { RequestLink } from './request-link'
import './worklist-card.scss'

/** One request in a worklist: what and who, what it is about, and what is due. Opens the handle page. */
export function WorklistCard({ request }: { request: RequestSummary }) {
  const { attention, clock } = request
  const time = timeStrip(request, 'commissioner')
  // That it is late its next step says already.
  const adds = standingOf(clock) !== 'late' || attention.nudges > 0 || attention.supervision !== null
  const about = [request.variant, request.latest?.text].filter((part): part is string => !!part)
  return (
    <RequestLink className="card worklist-card" id={request.id}>
      <View className="worklist-card__head">
        <MatterAndTalent request={request} unread={request.unread} />
        {request.standsIn && (
          <StatusTag tone="primary" icon={null} text={`代班：${request.commissioner?.title ?? ''}`} />
        )}
        <RequestStateTag request={request} />
      </View>
      {about.length > 0 && (
        <View className="worklist-card__about">
          {about.map((part, index) => (
            <Text key={part}>
              {index > 0 && '，'}
              {part}
            </Text>
          ))}
        </View>
      )}
      {request.nextStep && (
        <NextStepStrip {...worklistStrip({ nextStep: request.nextStep, clock: request.clock })} />
      )}
      {time && adds && (
        <View className="mt8">
          <NextStepStrip {...time} />
        </View>
      )}
      {request.handInStep && (
        <View className="mt8">
          {/* The promise runs on: what is late of it isn't late here. */}
          <NextStepStrip {...worklistStrip({ nextStep: request.handInStep, clock: { lateBy: 0 } })} />
        </View>
      )}
    </RequestLink>
  )
}
