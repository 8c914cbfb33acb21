import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { conditionsOf } from '@talent/contract/post-fit'
import type { Post } from '@talent/contract/recruitment'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { fitOf, fitTag, StandingRows, useJudging } from '@/features/self-check'
import { go } from '@/lib/navigate'

/** 适合我吗: judged on the phone by what is known there. It tells, and keeps nobody from applying. */
export function FitCard({ post }: { post: Post }) {
  const judged = useJudging()
  const standings = useMemo(() => {
    const condition = conditionsOf(post, post)
    return condition && judged?.(condition)
  }, [post, judged])
  if (!standings) return null
  const fit = fitOf(standings)
  const { asked, begun } = fit
  return (
    <SectionCard title="适合我吗" aside={begun && <StatusTag {...fitTag(fit)} />}>
      <View className="aux mt4">
        {begun
          ? `${asked} 项要求，用您的回答和资料比对。差的也能报，由招聘单位定。`
          : '答几题就知道哪项满足、哪项差；回答只留在这台手机上。'}
      </View>
      {begun && <StandingRows standings={standings} who="您" />}
      <View className="mt12">
        <Button size="m" kind={begun ? 'quiet' : 'outline'} onTap={() => go('selfCheck')}>
          {begun ? '资料不对或不全，去改' : '开始答'}
        </Button>
      </View>
    </SectionCard>
  )
}
