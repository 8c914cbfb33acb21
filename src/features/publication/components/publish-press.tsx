import Taro from '@tarojs/taro'
import type { Reviewing } from '@talent/contract/publication'
import { Button } from '@/components/form/button'
import type { Submit } from '@/lib/use-submit'

interface PublishPressProps {
  /** Null where nothing was written. */
  copy: object | null
  review: Reviewing
  /** The number it gets when it is published. */
  next: number
  /** How many things must be mended first. */
  faults: number
  sending: Submit<[]>
  onReview: () => unknown
  onPublish: () => void
}

const say = (words: string) => void Taro.showToast({ title: words, icon: 'none' })

/** The press at the foot of an editor, called by what comes next: send for review, review, publish. It says what is missing. */
export function PublishPress({
  copy,
  review,
  next,
  faults,
  sending,
  onReview,
  onPublish,
}: PublishPressProps) {
  const { required, state, mayDecide } = review
  const waits = copy !== null && required && state === 'waiting'
  const toSend = copy !== null && required && state !== 'waiting' && state !== 'approved'
  const press = () => {
    if (copy === null) say('没有要发布的改动')
    else if (faults > 0) say(`还有 ${faults} 处要改`)
    else if (waits) onReview()
    else if (toSend) void sending.submit()
    else onPublish()
  }
  const name = waits
    ? mayDecide
      ? '去审核'
      : '等另一位统筹审核'
    : toSend
      ? `送审第 ${next} 版`
      : `发布第 ${next} 版`
  return (
    <Button busy={sending.busy} busyText="正在送审" onTap={press}>
      {name}
    </Button>
  )
}
