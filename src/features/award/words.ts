import { DELAY_CAUSE_LABEL, type Award } from '@talent/contract/award'
import type { NextStepStripProps } from '@/components/data/next-step'
import { nextStepStrip } from '@/features/service-request'
import { monthDay } from '@/lib/dates'

/** 安家补助，第 2 期; of one instalment without it. */
export const awardTitle = ({
  benefit,
  instalment,
  instalments,
}: Pick<Award, 'benefit' | 'instalment' | 'instalments'>): string =>
  instalments === 1 ? benefit : `${benefit}，第 ${instalment} 期`

/** The day promised first stays to be read beside the one it was put off to. */
export function awardDays({ state, promisedOn, dueOn, paidOn }: Award): string {
  if (paidOn !== null) return `${monthDay(paidOn)}拨付`
  if (state === 'ended') return `原定 ${monthDay(promisedOn)}前`
  return promisedOn === dueOn
    ? `承诺 ${monthDay(dueOn)}前`
    : `原定 ${monthDay(promisedOn)}前，延到 ${monthDay(dueOn)}`
}

/** 下一步条, in the words of requests: who pays by when, and why it was put off. */
export function awardStrip(award: Award): NextStepStripProps | null {
  const { nextStep, cause, late, why } = award
  if (nextStep === null) return null
  const strip = nextStepStrip(nextStep, 'talent')
  return cause === null || late ? strip : { ...strip, text: `原因：${why || DELAY_CAUSE_LABEL[cause]}` }
}
