import type { EndpointOutput } from '@talent/contract'
import { UNFIT_LABEL } from '@talent/contract/commissioner'
import type { listCandidates } from '@talent/contract/service-request'

export type CandidateView = EndpointOutput<typeof listCandidates>['items'][number]

const MATTERS_SHOWN = 2

/** 子女入学、落户 科创园片区; for one who can't take it the reason comes first. */
export function candidateFacts(candidate: CandidateView): string[] {
  const more = candidate.matters.length > MATTERS_SHOWN ? '等' : ''
  const matters = `${candidate.matters.slice(0, MATTERS_SHOWN).join('、')}${more}`
  const facts = [matters, `${candidate.areaName}片区`].filter((fact) => fact !== '')
  return candidate.unfit === null ? facts : [UNFIT_LABEL[candidate.unfit], ...facts]
}

export const isFit = (candidate: CandidateView): boolean => candidate.unfit === null

/** Those who do this matter come first among those who can't take it now: they are whom to ask. */
export const handlesIt = ({ unfit }: CandidateView): boolean =>
  unfit === 'on_leave' || unfit === 'off_duty' || unfit === 'full'

/** Whoever fits is first in the list, so its first page tells. */
export const nobodyFits = (candidates: readonly CandidateView[]): boolean => !candidates.some(isFit)

/** Where nobody can take it: what would change that. */
export function whatHelps(candidates: readonly CandidateView[]): string {
  const named = (why: CandidateView['unfit']) =>
    candidates.filter(({ unfit }) => unfit === why).map(({ name }) => name)
  const [onLeave, away, full] = [named('on_leave'), named('off_duty'), named('full')]
  if (onLeave.length + away.length + full.length === 0)
    return '现在没有能接这件事的专员。请联系系统管理员，给一位专员加上这个事项。'
  const ways = [
    ...(onLeave.length > 0 ? [`${onLeave.join('、')}休假回来`] : []),
    ...(away.length > 0 ? [`${away.join('、')}回到在岗`] : []),
    ...(full.length > 0 ? [`${full.join('、')}办结或转出一件`] : []),
  ]
  return `现在没有能接这件事的专员。${ways.join('，或')}，就有空位，排队的会自动分派。可以打电话请他们安排。`
}
