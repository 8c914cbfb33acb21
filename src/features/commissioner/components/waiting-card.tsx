import { Text, View } from '@tarojs/components'
import { assignRequest } from '@talent/contract/service-request'
import { Avatar } from '@/components/data/avatar'
import { Facts } from '@/components/data/facts'
import { NextStepStrip } from '@/components/data/next-step'
import { SubmitFeedback } from '@/components/feedback/submit-feedback'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { RequestStateTag } from '@/features/service-request'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useRequestChange } from '../use-request-change'
import { expectedWords, placeWords, sinceFacts, whyStrip, type Waiting } from '../waiting-words'
import { MatterAndTalent } from './matter-and-talent'
import { RequestLink } from './request-link'
import './waiting-card.scss'

/** What a coordinator decides: why nobody has it, whom it could be given to, and why them. */
export function WaitingCard({ waiting, onChoose }: { waiting: Waiting; onChoose: () => void }) {
  const { request, suggestion } = waiting
  const { submit, busy, error } = useRequestChange(request, 'assign', () => undefined)
  const give = (commissionerId: string) =>
    void submit((version) =>
      call(assignRequest, { params: { id: request.id }, body: { version, commissionerId } }),
    )
  const free = suggestion?.free === true
  return (
    <Card>
      <RequestLink id={request.id}>
        <View className="waiting-card__head">
          <MatterAndTalent request={request} />
          <RequestStateTag request={request} />
        </View>
        <View className="cap mt4">
          <Facts facts={sinceFacts(waiting)} />
        </View>
      </RequestLink>
      <View className="mt8">
        <NextStepStrip {...whyStrip(waiting)} />
      </View>
      {suggestion && (
        <View className="waiting-card__suggestion">
          <Avatar name={suggestion.name} size={32} />
          <View className="g">
            <View className="strong">{suggestion.name}</View>
            <View className="cap">
              <Facts facts={free ? suggestion.reasons : ['在办已到上限，有空位会自动派']} />
            </View>
          </View>
        </View>
      )}
      <View className="mt8">
        <SubmitFeedback error={error} />
      </View>
      <View className="btns mt8">
        {suggestion && free && (
          <Button kind="outline" size="m" busy={busy} busyText="正在分派" onTap={() => give(suggestion.id)}>
            {`派给${suggestion.name}`}
          </Button>
        )}
        {waiting.why.kind === 'nobody' && (
          <Button kind="outline" size="m" onTap={() => go('roster')}>
            加事项
          </Button>
        )}
        <Button kind={free ? 'quiet' : 'outline'} size="m" onTap={onChoose}>
          {free ? '换一位' : '看谁能接'}
        </Button>
      </View>
    </Card>
  )
}

/** One of the line: its place, what it waits for and how long it has. */
export function LineRow({ waiting, onGive }: { waiting: Waiting; onGive: () => void }) {
  const { request, place, waited } = waiting
  const [since, ...rest] = sinceFacts(waiting)
  const expected = expectedWords(waiting)
  return (
    <View className="line-row">
      <Text className="line-row__place num">{place ?? ''}</Text>
      <RequestLink id={request.id} className="g">
        <MatterAndTalent request={request} />
        <View className="cap">{placeWords(waiting.why)}</View>
        <View className="cap">
          {waited > 0 ? (
            <Text className="strong amber">{`已等 ${waited} 个工作日`}</Text>
          ) : (
            (rest[0] ?? since)
          )}
        </View>
        {expected && (
          <View className="cap">
            <Facts facts={[expected.when, expected.why]} />
          </View>
        )}
      </RequestLink>
      <Button
        kind="outline"
        size="m"
        label={`直接派${request.matterTitle}，${request.talentName}`}
        onTap={onGive}
      >
        直接派
      </Button>
    </View>
  )
}
