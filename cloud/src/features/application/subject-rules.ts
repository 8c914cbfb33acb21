import { ContractError } from '@talent/contract'
import { AWAITED_STATES } from '@talent/contract/application'
import { applicationStepPlace } from '../../lib/encrypted-places.ts'
import type { SubjectRules } from '../../subjects.ts'
import { recordAct } from '../audit/index.ts'
import { endConsents } from '../consent/index.ts'
import { contactsOf } from '../enterprise/index.ts'
import { applyApplicationChange } from './change-application.ts'
import { applicationFollowUps } from './follow-up-rules.ts'
import { applicationsHere, lockApplication, partyFinder } from './here.ts'
import { interviewRules } from './interview.ts'
import { sentOf } from './sent-cv.ts'

/** News, the trail and a consent speak of it; the PDF that was sent hangs on it. */
export const applicationSubject: SubjectRules = {
  kind: 'application',
  isHere: async (db, id) =>
    (await applicationsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await applicationsHere(db)
      .innerJoin('post as p', 'p.id', 'application.post_id')
      .select(['application.id', 'talent_account_id', 'p.enterprise_id'])
      .where('application.id', 'in', [...ids])
      .execute()
    const contacts = await contactsOf(
      db,
      rows.flatMap(({ enterprise_id: enterprise }) => enterprise ?? []),
    )
    return new Map(
      rows.map(({ id, talent_account_id: talent, enterprise_id: enterprise }) => [
        id,
        ({ accountId }) => talent === accountId || (contacts.get(enterprise ?? '') ?? []).includes(accountId),
      ]),
    )
  },
  async briefsOf(deps, ids) {
    const rows = await deps.db
      .selectFrom('application')
      .select(['id', 'state', 'sent_encrypted', 'open_to_employer'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        { title: sentOf(deps, row).post.title, number: '', open: AWAITED_STATES.includes(row.state) },
      ]),
    )
  },
  nextStepsOf: async () => new Map(),
  /** In the thread of 消息: what the employer wrote to the talent. */
  async wordsOf(deps, by, stepIds) {
    const rows = await deps.db
      .selectFrom('application_step as s')
      .innerJoin('application as a', 'a.id', 's.application_id')
      .select(['s.id', 's.words_encrypted', 'a.talent_account_id', 'a.post_id'])
      .where('s.id', 'in', [...stepIds])
      .where('s.words_encrypted', 'is not', null)
      .execute()
    const partyOf = await partyFinder(deps.db, by, rows)
    return new Map(
      rows.flatMap((row) =>
        row.words_encrypted === null || partyOf(row) === null
          ? []
          : [[row.id, deps.cipher.decrypt(applicationStepPlace(row.id), row.words_encrypted)]],
      ),
    )
  },
  /** A look of an employer at the PDF that was sent is on record first; once it was taken back there is none. */
  lookAtFile: (deps, by, id) =>
    deps.db.transaction().execute(async (trx) => {
      const row = await applicationsHere(trx).selectAll().where('id', '=', id).executeTakeFirst()
      const party = row && (await partyFinder(trx, by, [row]))(row)
      if (row === undefined || !party || (party === 'employer' && !row.open_to_employer))
        throw new ContractError('not_found')
      if (party === 'talent') return
      await recordAct(deps, trx, {
        by: { accountId: by.accountId, role: 'contact' },
        ownerId: row.talent_account_id,
        action: 'reveal',
        what: '投递的附件简历',
        subject: { kind: 'application', id },
      })
    }),
  booking: interviewRules,
  followUp: applicationFollowUps,
  /** While the employer owes an answer it is taken back; afterwards they can't open it any more. */
  async whenConsentWithdrawn(deps, trx, by, id) {
    const row = await lockApplication(trx, id)
    if (row === undefined) return
    await endConsents(trx, { kind: 'application', id }, deps.clock.now())
    if (AWAITED_STATES.includes(row.state))
      await applyApplicationChange(
        deps,
        trx,
        row,
        { role: 'talent', accountId: by.accountId },
        { event: 'withdraw', version: null, patch: { open_to_employer: false } },
      )
    else await trx.updateTable('application').set({ open_to_employer: false }).where('id', '=', id).execute()
  },
}
