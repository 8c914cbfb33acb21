import {
  instantAfter,
  OPEN_STATES,
  type EndpointOutput,
  type getWorklist as endpoint,
} from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { loadSummaries } from '../service-request/index.ts'
import { byDue } from './by-due.ts'

const RECENT_DAYS = 30
const MOST_RECENT = 20

/** Open requests of the caller, what is due first first, and what they resolved lately. */
export async function getWorklist(deps: Deps, by: Caller): Promise<EndpointOutput<typeof endpoint>> {
  const mine = deps.db
    .selectFrom('service_request')
    .selectAll()
    .where('commissioner_account_id', '=', by.accountId)
  const since = instantAfter(deps.clock.now(), -RECENT_DAYS)
  const [open, recent, self] = await Promise.all([
    mine.where('state', 'in', [...OPEN_STATES]).execute(),
    mine.where('resolved_at', '>=', since).orderBy('resolved_at', 'desc').limit(MOST_RECENT).execute(),
    deps.db
      .selectFrom('commissioner')
      .select(['capacity', 'on_duty'])
      .where('account_id', '=', by.accountId)
      .executeTakeFirst(),
  ])
  const summaries = await loadSummaries(deps, [...open, ...recent], by.accountId)
  return {
    items: summaries.slice(0, open.length).sort(byDue),
    load: open.length,
    capacity: self?.capacity ?? 0,
    onDuty: self?.on_duty ?? false,
    recent: summaries.slice(open.length),
  }
}
