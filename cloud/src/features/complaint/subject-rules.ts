import { COMPLAINT_KIND_LABEL, OWED_STATES } from '@talent/contract/complaint'
import { complaintStepPlace } from '../../lib/encrypted-places.ts'
import type { SubjectRules } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { complaintsHere, partyOf } from './here.ts'
import { nextStepOf } from './next-step.ts'
import { requireComplaint } from './read.ts'

/** News and the trail speak of it, files hang on it; no consent is given for it. */
export const complaintSubject: SubjectRules = {
  kind: 'complaint',
  isHere: async (db, id) =>
    (await complaintsHere(db).select('id').where('id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await complaintsHere(db)
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    return new Map(rows.map((row) => [row.id, (caller) => partyOf(row, caller) !== null]))
  },
  async briefsOf({ db }, ids) {
    const rows = await db
      .selectFrom('complaint')
      .select(['id', 'kind', 'number', 'state'])
      .where('id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, kind, number, state }) => [
        id,
        { title: COMPLAINT_KIND_LABEL[kind], number, open: OWED_STATES.includes(state) },
      ]),
    )
  },
  async nextStepsOf(deps, by, ids) {
    const rows = await deps.db
      .selectFrom('complaint')
      .selectAll()
      .where('id', 'in', [...ids])
      .execute()
    const seen = rows.filter((row) => partyOf(row, by) !== null)
    const whose = seen.map((row) => row.talent_account_id)
    const names = await talentWords(deps, deps.db, whose)
    return new Map(
      seen.flatMap((row) => {
        const step = nextStepOf(deps, row, names.get(row.talent_account_id)?.name ?? '')
        return step === null ? [] : [[row.id, step]]
      }),
    )
  },
  async wordsOf(deps, by, stepIds) {
    const rows = await deps.db
      .selectFrom('complaint_step as s')
      .innerJoin('complaint as c', 'c.id', 's.complaint_id')
      .select(['s.id', 's.words_encrypted'])
      .select(['c.talent_account_id', 'c.barred_account_ids', 'c.owner_account_id'])
      .where('s.id', 'in', [...stepIds])
      .execute()
    return new Map(
      rows.flatMap((row) =>
        row.words_encrypted === null || partyOf(row, by) === null
          ? []
          : [[row.id, deps.cipher.decrypt(complaintStepPlace(row.id), row.words_encrypted)]],
      ),
    )
  },
  /** A look of staff at what the person handed in is on record first. */
  lookAtFile: (deps, by, id, file) =>
    deps.db.transaction().execute(async (trx) => {
      const row = await requireComplaint(trx, by, id)
      if (partyOf(row, by) === 'talent' || file.ownerId !== row.talent_account_id) return
      await recordAct(deps, trx, {
        by: { accountId: by.accountId, role: 'coordinator' },
        ownerId: row.talent_account_id,
        action: 'reveal',
        what: '投诉建议的附件',
        subject: { kind: 'complaint', id },
      })
    }),
  whenConsentWithdrawn: async () => undefined,
}
