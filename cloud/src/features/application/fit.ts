import { chinaTime } from '@talent/contract/calendar'
import type { ApplicationFit } from '@talent/contract/application'
import { judge } from '@talent/contract/eligibility'
import { conditionsOf } from '@talent/contract/post-fit'
import type { Post } from '@talent/contract/recruitment'
import { factsKept, factsVerified, standingsOf, type Answer } from '@talent/contract/self-check'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { verifiedOf } from '../service-request/index.ts'

interface Said {
  readonly answers: readonly Answer[]
  readonly unsure: readonly string[]
}

/** As the post's own page judges it: by what is sent and what is verified. Null where the post asks nothing. */
export async function fitOf(
  { clock }: Pick<Deps, 'clock'>,
  db: Reader,
  accountId: string,
  post: Post,
  { answers, unsure }: Said,
): Promise<ApplicationFit | null> {
  const condition = conditionsOf(post, post)
  if (condition === null) return null
  const on = chinaTime(clock.now()).day
  const given = answers.map((one) => (one.answeredOn > on ? { ...one, answeredOn: on } : one))
  const verified = factsVerified(await verifiedOf(db, accountId, on))
  const situation = { facts: { ...factsKept(given), ...verified }, on }
  const judgement = judge(condition, situation, new Set(unsure))
  const heads = standingsOf({ condition, judgement }, situation).filter(({ depth }) => depth === 0)
  const count = (outcome: (typeof heads)[number]['outcome']) =>
    heads.filter((one) => one.outcome === outcome).length
  return { met: count('met'), unmet: count('unmet'), unknown: count('unknown') }
}
