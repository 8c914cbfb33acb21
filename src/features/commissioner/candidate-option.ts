import { UNFIT_LABEL, type EndpointOutput, type listCandidates } from '@talent/contract'

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
