import { ContractError } from '@talent/contract'
import type { SubjectRules } from '../../subjects.ts'
import { endConsents } from '../consent/index.ts'
import { encryptMembers, familyOf, getFamily } from './family.ts'

/** 家庭成员 of an account, by its id: what consents to keep somebody there are given for. Nobody is told of it, nothing hangs on it. */
export const familySubject: SubjectRules = {
  kind: 'family',
  isHere: async (db, id) =>
    (await db.selectFrom('family').select('account_id').where('account_id', '=', id).executeTakeFirst()) !==
    undefined,
  viewersOf: async (_, ids) => new Map(ids.map((id) => [id, (caller) => caller.accountId === id])),
  async briefsOf(deps, ids) {
    const families = await Promise.all(ids.map((id) => getFamily(deps, id)))
    return new Map(
      ids.map((id, at) => [
        id,
        { title: '家庭成员', number: '', open: (families[at]?.members.length ?? 0) > 0 },
      ]),
    )
  },
  nextStepsOf: async () => new Map(),
  wordsOf: async () => new Map(),
  lookAtFile: async () => {
    throw new ContractError('not_found')
  },
  /** Nobody is kept there any more, and so nothing is agreed to. */
  async whenConsentWithdrawn(deps, trx, _, id) {
    await trx
      .updateTable('family')
      .set((eb) => ({
        members_encrypted: encryptMembers(deps, id, []),
        version: eb('version', '+', 1),
      }))
      .where('account_id', '=', id)
      .execute()
    await endConsents(trx, familyOf(id), deps.clock.now())
  },
}
