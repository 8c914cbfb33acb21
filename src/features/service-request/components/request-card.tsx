import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import { isOpen, type RequestSummary } from '@talent/contract/service-request'
import { Card, CardHead } from '@/components/layout/card'
import { Facts } from '@/components/data/facts'
import { FourSteps } from './four-steps'
import { momentLabel } from '@/lib/dates'
import { stagesOf } from '../stages'
import { titleParts } from '../title-of'
import { RequestNextStep } from './request-next-step'
import { RequestStateTag } from './request-state-tag'

interface RequestCardProps {
  request: RequestSummary
  /** The four stages, where there is room: not on the large-text pages, not while it is the talent's turn. */
  withStages?: boolean
  /** What may be done with it at once, e.g. 评价. */
  children?: ReactNode
  onTap: () => void
}

/** One request in a talent's lists: what it is, its state, who acts next by when. */
export function RequestCard({ request, withStages, children, onTap }: RequestCardProps) {
  const mine = request.nextStep?.actor === 'talent'
  return (
    <Card onTap={onTap}>
      <CardHead title={<Facts facts={titleParts(request)} />} aside={<RequestStateTag request={request} />} />
      {withStages && isOpen(request) && !mine && <FourSteps steps={stagesOf(request)} />}
      {request.nextStep || request.state === 'declined' ? (
        <View className="mt12">
          <RequestNextStep request={{ ...request, viewer: 'talent' }} />
        </View>
      ) : (
        request.latest && <View className="aux mt8">{momentLabel(request.latest.at)}</View>
      )}
      {children}
    </Card>
  )
}
