import { ContractError } from '@talent/contract'
import type { SubjectRules } from '../../subjects.ts'
import { partyOf, recognitionsHere } from './here.ts'
import { stepWords } from './view.ts'

/** News speak of it; its evidence is the request's, and no consent is given for it. */
export const recognitionSubject: SubjectRules = {
  kind: 'recognition',
  isHere: async (db, id) =>
    (await recognitionsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await recognitionsHere(db)
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => partyOf(row, caller) !== null]))
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('recognition')
      .select(['id', 'number', 'state'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, number, state }) => [id, { title: '人才认定', number, open: state === 'publicised' }]),
    )
  },
  nextStepsOf: async () => new Map(),
  async wordsOf(deps, by, stepIds) {
    const rows = await deps.db
      .selectFrom('recognition_step as s')
      .innerJoin('recognition as r', 'r.id', 's.recognition_id')
      .select(['s.id', 's.words_encrypted', 'r.talent_account_id', 'r.reviewed_by'])
      .where('s.id', 'in', [...stepIds])
      .execute()
    return new Map(
      rows.flatMap((row) => {
        const words = partyOf(row, by) === null ? '' : stepWords(deps, row)
        return words === '' ? [] : [[row.id, words]]
      }),
    )
  },
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async () => undefined,
}
