import { useMemo } from 'react'
import type { PublicNeed } from '@talent/contract/demand'
import { conditionsOfNeed } from '@talent/contract/post-fit'
import { FitCard } from '@/features/self-check'

/** Whether a need suits whoever looks; it keeps nobody from being interested. */
export function NeedFit({ need }: { need: PublicNeed }) {
  const condition = useMemo(() => conditionsOfNeed(need), [need])
  return <FitCard condition={condition} lacking="差的也能说感兴趣，由服务专员问单位。" />
}
