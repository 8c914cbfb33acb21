import { View } from '@tarojs/components'
import type { EndpointOutput } from '@talent/contract'
import type { getBoard } from '@talent/contract/desk'
import { assignRequest } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { NextStepStrip } from '@/components/data/next-step'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { RequestStateTag } from '@/features/service-request'
import { dueLabel, momentLabel, provisionalMark } from '@/lib/dates'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import { MatterAndTalent } from './matter-and-talent'

type Unassigned = EndpointOutput<typeof getBoard>['unassigned'][number]

interface UnassignedCardProps {
  unassigned: Unassigned
  /** The suggested one has a place left now; otherwise the rule gives it out when one frees. */
  free: boolean
  onChoose: () => void
}

/** A request nobody had a place for, with whom the rule would choose. */
export function UnassignedCard({ unassigned: { request, suggestion }, free, onChoose }: UnassignedCardProps) {
  const { submit, busy, error } = useRequestChange(request, 'assign', () => undefined)
  const step = request.nextStep
  const by = step?.dueOn
    ? `，${dueLabel(step.dueOn, undefined, step.closesAt)}${provisionalMark(step.provisional)}分派`
    : ''
  return (
    <Card>
      <View className="between">
        <MatterAndTalent request={request} />
        <RequestStateTag request={request} />
      </View>
      <View className="aux ink7 mt4">{`${momentLabel(request.submittedAt)} 提交${by}`}</View>
      <View className="mt12">
        {suggestion ? (
          <NextStepStrip
            tone="staff"
            who={{ name: suggestion.name }}
            lead={`建议：${suggestion.name}`}
            by={suggestion.reasons[0]}
            remark={
              free ? suggestion.reasons.slice(1).join('，') || undefined : '在办已到上限，有空位会自动分派'
            }
          />
        ) : (
          <NextStepStrip
            tone="wait"
            who={{ icon: 'clock' }}
            by="暂时没有能接的专员"
            remark="有空位会自动分派"
          />
        )}
      </View>
      <View className="mt12">
        <SubmitFeedback error={error} />
      </View>
      <View className="btns mt12">
        {suggestion && free && (
          <Button
            size="m"
            busy={busy}
            busyText="正在分派"
            onTap={() =>
              void submit((version) =>
                call(assignRequest, {
                  params: { id: request.id },
                  body: { version, commissionerId: suggestion.id },
                }),
              )
            }
          >
            {`分派给${suggestion.name}`}
          </Button>
        )}
        <Button kind="outline" size="m" onTap={onChoose}>
          {suggestion && free ? '换一位' : '看谁能接'}
        </Button>
      </View>
    </Card>
  )
}
