import { Confirm } from '@/components/feedback/confirm'
import { KEPT_DAYS, type VisitorsAnswers } from '../use-answers'

/** What was answered before signing in is taken over on a word, never by itself: somebody else may have answered it. */
export function CarryOver({ visitors: { waiting, take, leave } }: { visitors: VisitorsAnswers }) {
  return (
    <Confirm
      open={waiting > 0}
      title="把刚才的回答带到您的账户？"
      text={`这台手机上没登录时答过 ${waiting} 题。带过来，和您自己的回答不同的，以刚才的为准，都可以改。不带就留在手机上，退出登录后还在，${KEPT_DAYS} 天不用就清除。`}
      stay="不带"
      act="带过来"
      harmless
      onStay={leave}
      onAct={take}
    />
  )
}
