import { ContractError } from '@talent/contract'
import type { SubjectRules } from '../../subjects.ts'
import { notePlace } from '../../lib/encrypted-places.ts'
import { PARTIES } from './access.ts'
import { closedUntil } from './closed-words.ts'
import { noteReaderOf } from './notes.ts'
import { findRequest, requestsHere } from './repository.ts'
import { briefsOf, isHere, nextStepsOf } from './subject-rules.ts'
import { wordsAreOpenSince } from './summary-queries.ts'

/** The internal notes of a request, called like it; never of a request's talent. */
export const noteRules: SubjectRules = {
  kind: 'note',
  isHere,
  briefsOf,
  nextStepsOf,
  async viewersOf(db, ids) {
    const rows = await requestsHere(db)
      .select(['id', ...PARTIES])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => noteReaderOf(row, caller) !== null]))
  },
  async wordsOf(deps, by, noteIds) {
    const notes = await deps.db
      .selectFrom('request_note as n')
      .innerJoin('service_request as r', 'r.id', 'n.request_id')
      .select([
        'n.id',
        'n.text_encrypted',
        'r.talent_account_id',
        'r.commissioner_account_id',
        'r.handed_back_by',
      ])
      .where('n.id', 'in', [...noteIds])
      .where(wordsAreOpenSince('n.at'))
      .execute()
    return new Map(
      notes
        .filter((note) => noteReaderOf(note, by) !== null)
        .map(({ id, text_encrypted: text }) => [id, deps.cipher.decrypt(notePlace(id), text)]),
    )
  },
  /** Files of notes are the staff's own: a look at one is on no trail. */
  async lookAtFile({ db }, by, requestId) {
    if (noteReaderOf(await findRequest(db, requestId), by) === null) throw new ContractError('not_found')
    if ((await closedUntil(db, requestId)) !== null)
      throw new ContractError('forbidden', { message: '申请人已撤回同意，这些信息不能再查看' })
  },
  /** Consents are given for the request. */
  whenConsentWithdrawn: () => Promise.resolve(),
}
