import { useMemo } from 'react'
import { conditionsOf } from '@talent/contract/post-fit'
import type { Post } from '@talent/contract/recruitment'
import { FitCard as Fitting } from '@/features/self-check'

/** Whether a post suits whoever looks; it keeps nobody from applying. */
export function FitCard({ post }: { post: Post }) {
  const condition = useMemo(() => conditionsOf(post, post), [post])
  return <Fitting condition={condition} lacking="差的也能报，由招聘单位定。" />
}
