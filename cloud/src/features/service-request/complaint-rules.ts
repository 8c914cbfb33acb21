import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { ComplaintRules } from '../../subjects.ts'
import { beginComplaint } from '../complaint/index.ts'
import { closedUntil } from './closed-words.ts'
import { decryptBody } from './encrypted-words.ts'
import { loadHistory, requestsHere, type RequestRow } from './repository.ts'

/** Whose request it is, everyone who ever had it in hand as its commissioner, and who ended the recognition it led to. */
export const complaintRules: ComplaintRules = {
  async partiesOf(db, id) {
    const request = await requestsHere(db)
      .select(['talent_account_id', 'commissioner_account_id'])
      .where('id', '=', id)
      .executeTakeFirst()
    if (request === undefined) return null
    const acted = await db
      .selectFrom('timeline_entry')
      .select(sql<string>`actor_account_id`.as('id'))
      .distinct()
      .where('request_id', '=', id)
      .where('actor_role', '=', 'commissioner')
      .where('actor_account_id', 'is not', null)
      .execute()
    // What it led to may have been ended by somebody else: they handled that.
    const ended = await db
      .selectFrom('recognition_step as s')
      .innerJoin('recognition as r', 'r.id', 's.recognition_id')
      .select(sql<string>`s.actor_account_id`.as('id'))
      .distinct()
      .where('r.request_id', '=', id)
      .where('s.kind', 'in', ['revoke', 'refuse'])
      .where('s.actor_account_id', 'is not', null)
      .execute()
    const { talent_account_id: ownerId, commissioner_account_id: now } = request
    return {
      ownerId,
      handlerIds: [...[...acted, ...ended].map((one) => one.id), ...(now === null ? [] : [now])],
    }
  },
}

/**
 * What a 回访 could not settle becomes a 投诉 in the person's name, in what they wrote as their rating; where that is closed
 * to staff by now, in the words of whoever called. The request is locked.
 */
export async function complainByRevisit(
  deps: Deps,
  trx: Trx,
  by: Caller,
  request: RequestRow,
  words: string,
): Promise<void> {
  const [history, until, parties] = await Promise.all([
    loadHistory(trx, request.id),
    closedUntil(trx, request.id),
    complaintRules.partiesOf(trx, request.id),
  ])
  const rated = history.findLast((entry) => entry.kind === 'evaluate')
  const said =
    rated === undefined || (until !== null && rated.at <= until)
      ? ''
      : decryptBody(deps, { ...rated, kind: 'evaluate' }).text
  await beginComplaint(deps, trx, {
    kind: 'complaint',
    talentId: request.talent_account_id,
    about: { kind: 'request', id: request.id },
    barredIds: parties?.handlerIds ?? [],
    words: said === '' ? words : said,
    by: { role: 'coordinator', accountId: by.accountId },
    step: { words },
  })
}
