import { reminderOf, type Reminder } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { applyChange } from './change-request.ts'
import { openSupplement } from './clock.ts'
import { factsOf } from './entry-content.ts'
import { loadHistory, lockRequest, requestsHere, type EntryRow, type RequestRow } from './repository.ts'

/** The open 一次性告知 and what its talent has been reminded of. */
function waitOf(entries: readonly EntryRow[]): { at: string; dueOn: string | null; said: Reminder[] } | null {
  const asked = openSupplement(entries)
  if (asked === null) return null
  const { dueOn } = factsOf({ ...asked, kind: 'ask_supplement' })
  // A day that has moved with the calendar is another one.
  const said = entries
    .filter((entry) => entry.kind === 'remind' && entry.seq > asked.seq)
    .map((entry) => factsOf({ ...entry, kind: 'remind' }))
    .flatMap((one) => (one.dueOn === dueOn ? (one.about ?? []) : []))
  return { at: asked.at.toISOString(), dueOn, said }
}

/** Under the request's lock, so that nobody is reminded twice, or of what was answered a moment ago. */
async function remind(deps: Deps, trx: Trx, request: RequestRow): Promise<void> {
  const now = deps.clock.now()
  const wait = waitOf(await loadHistory(trx, request.id))
  const about = wait && reminderOf(deps.calendar, wait, wait.said, now.toISOString())
  if (wait === null || wait.dueOn === null || about === null) return
  const { dueOn } = wait
  await applyChange(
    deps,
    trx,
    request,
    { role: 'system', accountId: null },
    {
      requestId: request.id,
      event: 'remind',
      version: null,
      write: async () => ({ content: { kind: 'remind', body: {}, facts: { about, dueOn } } }),
    },
  )
}

/** Everybody whose 补正 is due soon, and everybody whose wait is over, once each. Safe to run again at any time. */
export async function remindUnanswered(deps: Deps): Promise<void> {
  const waiting = (after: string, size: number) =>
    requestsHere(deps.db)
      .select('id')
      .where('state', '=', 'supplementing')
      .where('id', '>', after)
      .orderBy('id')
      .limit(size)
      .execute()
  await eachLocked(deps.db, waiting, lockRequest, async (trx, request) => {
    if (request.state === 'supplementing') await remind(deps, trx, request)
  })
}
