import { useMemo } from 'react'
import { View } from '@tarojs/components'
import { judge } from '@talent/contract/eligibility'
import { conditionsOf } from '@talent/contract/post-fit'
import type { Post } from '@talent/contract/recruitment'
import { standingsOf, type Standing } from '@talent/contract/self-check'
import { StatusTag, type Tag } from '@/components/data/status-tag'
import { Button } from '@/components/form/button'
import { SectionCard } from '@/components/layout/section-card'
import { StandingRows, useSituation } from '@/features/self-check'
import { go } from '@/lib/navigate'

const countOf = (heads: readonly Standing[], outcome: Standing['outcome']) =>
  heads.filter((one) => one.outcome === outcome).length

function fitTag(heads: readonly Standing[]): Tag {
  const [unmet, unknown] = [countOf(heads, 'unmet'), countOf(heads, 'unknown')]
  if (unmet > 0) return { tone: 'amber', icon: 'clock', text: `差 ${unmet} 项` }
  return unknown > 0
    ? { tone: 'blue', icon: 'question', text: `${unknown} 项待核实` }
    : { tone: 'green', icon: 'check', text: '适合' }
}

/** How whoever looks stands to each thing a post asks; undefined: not known yet, null: it asks nothing. */
function useFit(post: Post): Standing[] | null | undefined {
  const known = useSituation()
  const condition = useMemo(() => conditionsOf(post, post), [post])
  return useMemo(() => {
    if (condition === null) return null
    if (known === undefined) return undefined
    const { situation, unsure } = known
    const judgement = judge(condition, situation, unsure)
    // Whoever recruits looks at the papers, not the offices that policies name.
    return standingsOf({ condition, judgement }, situation).map((one) => ({ ...one, proof: null }))
  }, [condition, known])
}

/** 适合我吗: judged on the phone by what is known there. It tells, and keeps nobody from applying. */
export function FitCard({ post }: { post: Post }) {
  const standings = useFit(post)
  if (!standings) return null
  const heads = standings.filter(({ depth }) => depth === 0)
  const begun = standings.some(({ said, outcome }) => said !== null || outcome !== 'unknown')
  return (
    <SectionCard title="适合我吗" aside={begun && <StatusTag {...fitTag(heads)} />}>
      <View className="aux mt4">
        {begun
          ? `${heads.length} 项要求，用您的回答和资料比对。差的也能报，由招聘单位定。`
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
