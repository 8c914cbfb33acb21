import { ContractError } from '@talent/contract'
import { OWED_AWARDS } from '@talent/contract/award'
import type { SubjectRules } from '../../subjects.ts'
import { awardFollowUps } from './follow-up-rules.ts'
import { awardsHere, enterprisesSpokenFor, partyOf } from './here.ts'
import { nextStepOf } from './next-step.ts'
import { recipientsOf } from './recipients.ts'
import { titleOf } from './title.ts'
import { stepWords } from './view.ts'

/** News speak of it; it has no files, and no consent is given for it. */
export const awardSubject: SubjectRules = {
  kind: 'award',
  isHere: async (db, id) =>
    (await awardsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await awardsHere(db)
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    const recipients = await recipientsOf(db, rows)
    return new Map(
      rows.map((row) => [
        row.id,
        ({ accountId, roles }) => recipients(row).includes(accountId) || roles.includes('coordinator'),
      ]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('award')
      .select(['id', 'benefit', 'instalment', 'instalments', 'number', 'state'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        { title: titleOf(row), number: row.number, open: OWED_AWARDS.includes(row.state) },
      ]),
    )
  },
  async nextStepsOf(deps, by, ids) {
    const rows = await deps.db
      .selectFrom('award')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    const mine = await enterprisesSpokenFor(deps.db, by)
    return new Map(
      rows.flatMap((row) => {
        const step = partyOf(row, by, mine) === null ? null : nextStepOf(deps, row)
        return step === null ? [] : [[row.id, step]]
      }),
    )
  },
  async wordsOf(deps, by, stepIds) {
    const rows = await deps.db
      .selectFrom('award_step as s')
      .innerJoin('award as a', 'a.id', 's.award_id')
      .select(['s.id', 's.words_encrypted', 'a.talent_account_id', 'a.enterprise_id'])
      .where('s.id', 'in', [...stepIds])
      .execute()
    const mine = await enterprisesSpokenFor(deps.db, by)
    return new Map(
      rows.flatMap((row) => {
        const words = partyOf(row, by, mine) === null ? '' : stepWords(deps, row)
        return words === '' ? [] : [[row.id, words]]
      }),
    )
  },
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  whenConsentWithdrawn: async () => undefined,
  followUp: awardFollowUps,
}
