import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { matchReasons, rankOf, unfitness, type Candidate } from '@talent/contract/commissioner'
import type { listCandidates as endpoint } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { pageOfRanked } from '../../lib/page-of-ranked.ts'
import { loadCandidates } from '../commissioner/index.ts'
import { matterTitles } from '../matter/index.ts'
import { requireViewer } from './access.ts'
import { matchRequestOf } from './match-request.ts'
import { findRequest, type RequestRow } from './repository.ts'

/** Everyone but the one who has it: those who fit in the rule's order, then the others with why not. */
export async function listCandidates(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const { db } = deps
  const found = await findRequest(db, params.id)
  requireViewer(found, by)
  const row = found as RequestRow
  const request = await matchRequestOf(deps, db, row)
  const [all, titles] = await Promise.all([
    loadCandidates(db, row.matter_code, deps.clock.now()),
    matterTitles(db),
  ])
  const others = all.filter((candidate) => candidate.id !== row.commissioner_account_id)
  const keyOf = (candidate: Candidate) => rankOf(candidate, request)
  return pageOfRanked(others, query, keyOf, (candidate) => {
    const unfit = unfitness(candidate, request)
    return {
      id: candidate.id,
      name: candidate.name,
      department: candidate.department,
      areaName: candidate.areaNames.join('、'),
      matters: candidate.matterCodes.flatMap((code) => titles.get(code) ?? []),
      load: candidate.load,
      capacity: candidate.capacity,
      unfit,
      reasons: unfit === null ? matchReasons(candidate, request).map((reason) => reason.text) : [],
      portrait: candidate.portrait,
      officePhone: candidate.officePhone,
    }
  })
}
