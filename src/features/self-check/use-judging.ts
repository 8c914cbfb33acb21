import { useMemo } from 'react'
import { judge, type Condition } from '@talent/contract/eligibility'
import { standingsOf, type Standing } from '@talent/contract/self-check'
import type { Tag } from '@/components/data/status-tag'
import { useSituation } from './use-situation'

/**
 * How whoever looks stands to each thing an employer asks, judged on the phone by what is known there; undefined: that isn't
 * known yet.
 */
export function useJudging(): ((condition: Condition) => Standing[]) | undefined {
  const known = useSituation()
  return useMemo(() => {
    if (known === undefined) return undefined
    const { situation, unsure } = known
    return (condition) =>
      standingsOf({ condition, judgement: judge(condition, situation, unsure) }, situation)
        // Whoever recruits looks at the papers, not the offices that policies name.
        .map((one) => ({
          ...one,
          proof: null,
          change: one.change === null ? null : one.change.replace('由承办部门', '由招聘单位'),
        }))
  }, [known])
}

export interface Fit {
  /** What is asked, each once. */
  readonly asked: number
  readonly unmet: number
  readonly unknown: number
  /** Something is known of whoever looks that one can be judged by. */
  readonly begun: boolean
}

export function fitOf(standings: readonly Standing[]): Fit {
  const heads = standings.filter(({ depth }) => depth === 0)
  const countOf = (outcome: Standing['outcome']) => heads.filter((one) => one.outcome === outcome).length
  return {
    ...{ asked: heads.length, unmet: countOf('unmet'), unknown: countOf('unknown') },
    begun: standings.some(({ said, outcome }) => said !== null || outcome !== 'unknown'),
  }
}

export function fitTag({ unmet, unknown }: Fit): Tag {
  if (unmet > 0) return { tone: 'amber', icon: 'clock', text: `差 ${unmet} 项` }
  return unknown > 0
    ? { tone: 'blue', icon: 'question', text: `${unknown} 项待核实` }
    : { tone: 'green', icon: 'check', text: '适合' }
}
