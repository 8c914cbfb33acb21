import { ContractError } from '@talent/contract'
import { CODE_HOURS, type GivenCode } from '@talent/contract/preparation'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { newShortCode } from '../../lib/short-code.ts'
import { isHere } from '../account/index.ts'
import { speaksFor } from '../enterprise/index.ts'

/**
 * 代办码: a talent gives it to whoever speaks for their enterprise. Without one nobody learns whether somebody has an
 * account; with one they learn that this person gave it to them.
 */
const indexOf = ({ cipher }: Pick<Deps, 'cipher'>, code: string) =>
  cipher.blindIndex('preparation-code', code)

/** The one before ends. */
export async function giveCode(deps: Deps, by: Caller): Promise<GivenCode> {
  const code = newShortCode()
  const expires_at = new Date(deps.clock.now().getTime() + CODE_HOURS * 3_600_000)
  const row = { code_index: indexOf(deps, code), expires_at }
  await deps.db
    .insertInto('preparation_code')
    .values({ account_id: by.accountId, ...row })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(row))
    .execute()
  return { code, expiresAt: expires_at.toISOString() }
}

/**
 * Who gave the code, where they work at an enterprise the caller speaks for. Two who use it at once wait for each other.
 * @throws ContractError `invalid` at `code`, in the same words whatever is wrong
 */
export async function requireGiven(
  deps: Deps,
  trx: Trx,
  by: Caller,
  code: string,
): Promise<{ talentId: string; enterpriseId: string }> {
  const given = await trx
    .selectFrom('preparation_code as c')
    .innerJoin('profile as p', 'p.account_id', 'c.account_id')
    .innerJoin('active_role as r', (join) =>
      join.onRef('r.account_id', '=', 'c.account_id').on('r.role', '=', 'talent'),
    )
    .select(['c.account_id as talentId', 'p.enterprise_id as enterpriseId'])
    .where('c.code_index', '=', indexOf(deps, code))
    .where('c.expires_at', '>', deps.clock.now())
    .where('c.account_id', '<>', by.accountId)
    .where(isHere(sql.ref('c.account_id')))
    .forUpdate('c')
    .executeTakeFirst()
  const { talentId, enterpriseId = null } = given ?? {}
  if (talentId !== undefined && enterpriseId !== null && (await speaksFor(trx, by.accountId, enterpriseId)))
    return { talentId, enterpriseId }
  const message =
    '代办码不对、已用过或已过期，或者对方在“基本情况”里填的不是您联系的单位。请对方核对后重新给一个'
  throw new ContractError('invalid', { message, fields: [{ field: 'code', label: '代办码', message }] })
}

export const endCode = (trx: Trx, talentId: string) =>
  trx.deleteFrom('preparation_code').where('account_id', '=', talentId).execute()

/** Nobody can use them any more. */
export const removeOverCodes = (deps: Deps) =>
  deps.db.deleteFrom('preparation_code').where('expires_at', '<=', deps.clock.now()).execute()
