import { ContractError, type EndpointInput, type Subject } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { birthFault } from '@talent/contract/matter'
import type { Family, FamilyMember, saveFamily as saving } from '@talent/contract/me'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { familyPlace } from '../../lib/encrypted-places.ts'
import { giveConsents } from '../consent/index.ts'
import { FAMILY_CONSENT } from './family-consent.ts'

type Kept = Pick<Family, 'members' | 'version'>
type Saving = EndpointInput<typeof saving>['body']

export const familyOf = (accountId: string): Subject => ({ kind: 'family', id: accountId })

export const encryptMembers = ({ cipher }: Deps, accountId: string, members: readonly FamilyMember[]) =>
  cipher.encrypt(familyPlace(accountId), JSON.stringify(members))

async function readFamily({ cipher }: Deps, db: Reader, accountId: string): Promise<Kept> {
  const row = await db
    .selectFrom('family')
    .select(['members_encrypted', 'version'])
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  if (row === undefined) return { members: [], version: 0 }
  const members = JSON.parse(cipher.decrypt(familyPlace(accountId), row.members_encrypted)) as FamilyMember[]
  return { members, version: row.version }
}

const shown = (kept: Kept): Family => ({ ...kept, consent: FAMILY_CONSENT })

/** Only to its owner. */
export const getFamily = async (deps: Deps, accountId: string): Promise<Family> =>
  shown(await readFamily(deps, deps.db, accountId))

const sameMember = (one: FamilyMember) => (other: FamilyMember) =>
  one.relation === other.relation && one.name === other.name && one.bornIn === other.bornIn

/** What is wrong with what is to be kept; `added`: not kept as given yet. */
function faultsOf({ members, consent }: Saving, added: readonly FamilyMember[], today: string) {
  const months = members.flatMap(({ bornIn, relation }, at) => {
    const field = `members.${at}.bornIn`
    if (bornIn === null) return []
    const message = relation === '子女' ? birthFault(bornIn, today) : '只记孩子的出生年月，请去掉'
    return message === null ? [] : [{ field, label: '出生年月', message }]
  })
  if (added.length === 0 || consent === FAMILY_CONSENT.version) return months
  const message = consent === null ? '请阅读后勾选同意，不同意就不保存' : '同意的内容有更新，请重新阅读后勾选'
  return [...months, { field: 'consent', label: FAMILY_CONSENT.title, message }]
}

/** In one statement: of two at once one finds the version gone on. */
async function put(deps: Deps, trx: Trx, accountId: string, { members, basedOn }: Saving): Promise<boolean> {
  const row = { members_encrypted: encryptMembers(deps, accountId, members), version: basedOn + 1 }
  if (basedOn === 0) {
    const { numInsertedOrUpdatedRows } = await trx
      .insertInto('family')
      .values({ account_id: accountId, ...row })
      .onConflict((conflict) => conflict.doNothing())
      .executeTakeFirst()
    return numInsertedOrUpdatedRows === 1n
  }
  const { numUpdatedRows } = await trx
    .updateTable('family')
    .set(row)
    .where('account_id', '=', accountId)
    .where('version', '=', basedOn)
    .executeTakeFirst()
  return numUpdatedRows === 1n
}

export async function saveFamily(deps: Deps, accountId: string, body: Saving): Promise<Family> {
  const { members, basedOn } = body
  const now = deps.clock.now()
  return deps.db.transaction().execute(async (trx) => {
    const before = await readFamily(deps, trx, accountId)
    // Sent once more after a lost answer, it is what is there, and agreed to once.
    if (before.version === basedOn + 1 && JSON.stringify(before.members) === JSON.stringify(members))
      return shown(before)
    const added = members.filter((member) => !before.members.some(sameMember(member)))
    const fields = faultsOf(body, added, chinaTime(now).day)
    if (fields.length > 0) throw new ContractError('invalid', { fields })
    if (!(await put(deps, trx, accountId, body))) throw new ContractError('stale_version')
    const relations = [...new Set(added.map(({ relation }) => relation))]
    await giveConsents(
      deps,
      trx,
      { subject: familyOf(accountId), accountId, at: now },
      relations.length === 0
        ? []
        : [{ ...FAMILY_CONSENT, purpose: 'family', title: `家庭成员信息（${relations.join('、')}）` }],
    )
    return shown({ members, version: basedOn + 1 })
  })
}
