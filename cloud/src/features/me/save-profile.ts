import { ContractError } from '@talent/contract'
import { PROFILE_LABEL, type ProfileUpdate } from '@talent/contract/account'
import { chinaTime, dayFault } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { listAreas } from '../account/index.ts'
import { placeEmployer } from '../enterprise/index.ts'
import { encryptProfileWords } from '../../lib/profile-words.ts'
import { phonePlace } from '../../lib/encrypted-places.ts'

/** Saves what the talent told about themselves; without `phone` the stored one stays. */
export async function saveProfile(deps: Deps, accountId: string, update: ProfileUpdate): Promise<void> {
  const areas = await listAreas(deps.db)
  if (!areas.some((area) => area.code === update.areaCode)) {
    throw new ContractError('invalid', {
      fields: [{ field: 'areaCode', label: '片区', message: '请从列出的片区里选择' }],
    })
  }
  const label = PROFILE_LABEL.arrivedOn
  const today = chinaTime(deps.clock.now()).day
  const message = update.arrivedOn && dayFault(update.arrivedOn, label, { to: 'today' }, today)
  if (message) throw new ContractError('invalid', { fields: [{ field: 'arrivedOn', label, message }] })
  const { phone } = update
  const stated = {
    area_code: update.areaCode,
    education: update.education,
    arrived_on: update.arrivedOn,
    updated_at: deps.clock.now(),
  }
  const encryptedPhone =
    phone === undefined
      ? undefined
      : {
          phone_encrypted: deps.cipher.encrypt(phonePlace(accountId), phone),
          phone_index: deps.cipher.blindIndex('phone', phone),
        }
  await deps.db.transaction().execute(async (trx) => {
    const employer = await placeEmployer(deps, trx, update)
    const facts = {
      ...stated,
      ...employer.columns,
      words_encrypted: encryptProfileWords(deps.cipher, accountId, {
        name: update.name,
        employer: employer.name,
        talentCategory: update.talentCategory,
      }),
    }
    if (encryptedPhone === undefined) {
      const { numUpdatedRows } = await trx
        .updateTable('profile')
        .set(facts)
        .where('account_id', '=', accountId)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) {
        throw new ContractError('invalid', {
          fields: [{ field: 'phone', label: '手机号', message: '请填写手机号' }],
        })
      }
    } else {
      // One statement: saved several times at once the first time, it is one row all the same.
      const row = { ...facts, ...encryptedPhone }
      await trx
        .insertInto('profile')
        .values({ account_id: accountId, ...row })
        .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
        .execute()
    }
  })
}
