import { EVALUATION_LABEL, sinceReopened } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { phonePlace } from '../../lib/encrypted-places.ts'
import type { FollowUpRules } from '../../subjects.ts'
import { CLOSED } from '../consent/index.ts'
import { bookingRules } from './appointments.ts'
import { closedUntil } from './closed-words.ts'
import { complainByRevisit } from './complaint-rules.ts'
import { decryptBody } from './encrypted-words.ts'
import { factsOf } from './entry-content.ts'
import { recordLook } from './look.ts'
import { reopenByRevisit } from './reopen-request.ts'
import { loadHistory, lockRequest, requestsHere } from './repository.ts'
import { revisitorOf } from './revisit.ts'

/** What is owed for a request: see remaining.ts and revisit.ts. */
export const followUpRules: FollowUpRules = {
  lock: lockRequest,
  namesOf: bookingRules.namesOf,
  ownerFor: revisitorOf,
  async factsOf(deps, id, kind) {
    const [history, until] = await Promise.all([loadHistory(deps.db, id), closedUntil(deps.db, id)])
    const shown = (entry: { at: Date }, words: string) =>
      until !== null && entry.at <= until ? CLOSED : words
    // A call is about the rating it answers, also after the request was taken up again.
    const entries = kind === 'revisit' ? history : sinceReopened(history)
    const closed = entries.findLast((entry) => entry.kind === 'resolve')
    const rated = kind === 'revisit' ? entries.findLast((entry) => entry.kind === 'evaluate') : undefined
    const facts: { label: string; text: string }[] = []
    if (rated !== undefined) {
      const { level } = factsOf({ ...rated, kind: 'evaluate' })
      const { reasons } = decryptBody(deps, { ...rated, kind: 'evaluate' })
      const said = reasons.length === 0 ? '' : shown(rated, reasons.join('，'))
      const words = [level === null ? '' : EVALUATION_LABEL[level], said].filter(Boolean)
      facts.push({ label: '评价', text: words.join('，') })
    }
    if (closed !== undefined)
      facts.push({
        label: '办结写的',
        text: shown(closed, decryptBody(deps, { ...closed, kind: 'resolve' }).text),
      })
    return facts
  },
  async phoneOf(deps, trx, by, id) {
    const request = await requestsHere(trx).selectAll().where('id', '=', id).executeTakeFirst()
    if (request === undefined) return null
    const { talent_account_id: talent } = request
    const row = await trx
      .selectFrom('profile')
      .select('phone_encrypted')
      .where('account_id', '=', talent)
      .executeTakeFirst()
    if (row === undefined) return null
    await recordLook(deps, trx, by, by.role, request, '手机号')
    return deps.cipher.decrypt(phonePlace(talent), row.phone_encrypted)
  },
  async whenEnded(deps, trx: Trx, by, id, { result, words }) {
    if (result !== 'reopened' && result !== 'complained') return
    const request = await lockRequest(trx, id)
    if (request === undefined) throw new ExplainedError(`request ${id} of a follow-up is gone`)
    if (result === 'complained') await complainByRevisit(deps, trx, by, request, words)
    else await reopenByRevisit(deps, trx, by.accountId, request, words)
  },
}
