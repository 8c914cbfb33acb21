import { useMemo } from 'react'
import { View } from '@tarojs/components'
import type { Condition } from '@talent/contract/eligibility'
import { StatusTag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { go } from '@/lib/navigate'
import { fitOf, fitTag, useJudging } from '../use-judging'
import { StandingRows } from './standing-card'

interface FitCardProps {
  /** What is asked; null: nothing. Of the same thing the same object, so that it is judged once. */
  condition: Condition | null
  /** What one can do all the same. */
  lacking: string
}

/** 适合我吗: judged on the phone by what is known there. It tells, and keeps nobody from anything. */
export function FitCard({ condition, lacking }: FitCardProps) {
  const judged = useJudging()
  const standings = useMemo(() => condition && judged?.(condition), [condition, judged])
  if (!standings) return null
  const fit = fitOf(standings)
  const { asked, begun } = fit
  return (
    <SectionCard title="适合我吗" aside={begun && <StatusTag {...fitTag(fit)} />}>
      <View className="aux mt4">
        {begun
          ? `${asked} 项要求，用您的回答和资料比对。${lacking}`
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
