import * as v from 'valibot'
import { AWAITED_STATES, APPLICATION_STATE_LABEL, type ApplicationState } from './workflow.ts'
import { Instant } from '../common.ts'
import { NoticeStage } from '../recruitment/schema.ts'

/** 公开招聘: whoever applied goes through the stages of its notice one by one. */
export const STAGED_KINDS: readonly string[] = ['事业单位公开招聘', '人才引进公告']

/** Those whoever applied goes through, as the notice has them now; none where a kind or a notice has no such way. */
export const stagesOf = ({
  kind,
  stages,
}: {
  readonly kind: string
  readonly stages: readonly NoticeStage[]
}): readonly NoticeStage[] => (STAGED_KINDS.includes(kind) && stages.length > 1 ? stages : [])

/** The stages that are over with applying: up to the one that is 报名 by its name. */
const APPLYING = /报名/
const appliedUpTo = (stages: readonly NoticeStage[]): number => {
  const of = stages.filter(({ name }) => APPLYING.test(name))
  const last = of[of.length - 1]
  return last === undefined ? -1 : stages.indexOf(last)
}

/**
 * Which stage somebody is in who passed these, counted from 0: the one after the last of them, by its name, so that a
 * corrected notice may put one between; one that isn't named any more counts as the next, since it was renamed.
 */
export function stageAt(stages: readonly NoticeStage[], passed: readonly string[]): number {
  let last = appliedUpTo(stages)
  for (const name of passed) {
    const at = stages.findIndex((stage) => stage.name === name)
    last = at < 0 ? last + 1 : Math.max(last, at)
  }
  return Math.min(last + 1, stages.length - 1)
}

/** The stage an application is in; of one that ended, where it ended. */
export const StageNow = v.object({
  name: v.string(),
  /** Counted from 1. */
  number: v.number(),
  of: v.number(),
})
export type StageNow = v.InferOutput<typeof StageNow>

export function stageNow(stages: readonly NoticeStage[], passed: readonly string[]): StageNow | null {
  if (stages.length === 0) return null
  const at = stageAt(stages, passed)
  return { name: stages[at]?.name ?? '', number: at + 1, of: stages.length }
}

/** What its tag says: in a stage its name, as long as an answer is owed. */
export const standingLabel = ({
  state,
  stage,
}: {
  readonly state: ApplicationState
  readonly stage: StageNow | null
}): string =>
  stage !== null && AWAITED_STATES.includes(state) ? `${stage.name}中` : APPLICATION_STATE_LABEL[state]

export const STAGE_STANDINGS = ['passed', 'now', 'ahead', 'ended'] as const
export type StageStanding = (typeof STAGE_STANDINGS)[number]
export const STAGE_STANDING_LABEL: Record<StageStanding, string> = {
  passed: '已通过',
  now: '正在进行',
  ahead: '还没到',
  ended: '到此为止',
}

/** A stage of the notice, and how somebody stands in it. */
export const StageProgress = v.object({
  ...NoticeStage.entries,
  stands: v.picklist(STAGE_STANDINGS),
  /** When it was passed, or ended; null: neither. */
  at: v.nullable(Instant),
  /** What the employer wrote with it. */
  words: v.string(),
})
export type StageProgress = v.InferOutput<typeof StageProgress>
