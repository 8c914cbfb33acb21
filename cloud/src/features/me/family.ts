import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { birthFault } from '@talent/contract/matter'
import type { Family, FamilyMember, saveFamily as saving } from '@talent/contract/me'
import type { Deps } from '../../deps.ts'
import { familyPlace } from '../../lib/encrypted-places.ts'

/** Only to its owner. */
export async function getFamily({ db, cipher }: Deps, accountId: string): Promise<Family> {
  const row = await db
    .selectFrom('family')
    .select(['members_encrypted', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) return { members: [], version: 0 }
  const members = JSON.parse(cipher.decrypt(familyPlace(accountId), row.members_encrypted)) as FamilyMember[]
  return { members, version: row.version }
}

export async function saveFamily(
  deps: Deps,
  accountId: string,
  { members, basedOn }: EndpointInput<typeof saving>['body'],
): Promise<Family> {
  const today = chinaTime(deps.clock.now()).day
  const fields = members.flatMap(({ bornIn, relation }, at) => {
    const field = `members.${at}.bornIn`
    if (bornIn === null) return []
    const message = relation === '子女' ? birthFault(bornIn, today) : '只记孩子的出生年月，请去掉'
    return message === null ? [] : [{ field, label: '出生年月', message }]
  })
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  const version = basedOn + 1
  const row = {
    members_encrypted: deps.cipher.encrypt(familyPlace(accountId), JSON.stringify(members)),
    version,
  }
  // Each in one statement: of two at once one finds the version gone on.
  const { saved } =
    basedOn === 0
      ? await deps.db
          .insertInto('family')
          .values({ account_id: accountId, ...row })
          .onConflict((conflict) => conflict.doNothing())
          .executeTakeFirst()
          .then(({ numInsertedOrUpdatedRows }) => ({ saved: numInsertedOrUpdatedRows }))
      : await deps.db
          .updateTable('family')
          .set(row)
          .where('account_id', '=', accountId)
          .where('version', '=', basedOn)
          .executeTakeFirst()
          .then(({ numUpdatedRows }) => ({ saved: numUpdatedRows }))
  if (saved === 1n) return { members, version }
  // Sent once more after a lost answer, it is what is there.
  const there = await getFamily(deps, accountId)
  if (there.version !== version || JSON.stringify(there.members) !== JSON.stringify(members))
    throw new ContractError('stale_version')
  return there
}
