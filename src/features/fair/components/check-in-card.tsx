import { checkInAtFair, isDoorOpen, readPosterCode } from '@talent/contract/fair'
import { SectionHead } from '@/components/layout/section-head'
import { now } from '@/lib/clock'
import { RefusedError } from '@/lib/failure'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { CodeForm } from './code-form'

const WORDS = {
  scan: '扫入口海报',
  label: '海报上的码',
  help: '入口海报二维码下面的 6 个数字',
  press: '签到入场',
  busy: '正在签到',
}

interface CheckInCardProps {
  fair: { readonly id: string; readonly startsAt: string; readonly endsAt: string }
}

/** 到场签到, on one's own phone by what hangs at the entrance; nothing before the door opens and after the end. */
export function CheckInCard({ fair: { id, startsAt, endsAt } }: CheckInCardProps) {
  if (!isDoorOpen({ startsAt, endsAt }, now())) return null
  const read = async (words: string) => {
    const found = readPosterCode(words)
    if (found === null) throw new RefusedError('不是入口海报上的码，请扫海报，或输入下面的 6 位数字')
    await call(checkInAtFair, { params: { id }, body: found })
    go('fairPass', { id })
  }
  return (
    <>
      <SectionHead title="到场签到" sub="用自己的手机，不用排队" />
      <CodeForm words={WORDS} read={read} onBegin={() => undefined} />
    </>
  )
}
