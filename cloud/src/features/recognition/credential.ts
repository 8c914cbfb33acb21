import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { maskName } from '@talent/contract/matter'
import {
  classOf,
  CREDENTIAL_CODE_MINUTES,
  credentialStanding,
  type CheckedCredential,
  type checkCredential as checkEndpoint,
  type CredentialCode,
  type giveCredentialCode as giveEndpoint,
} from '@talent/contract/recognition'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { qrPicture } from '../../lib/qr-picture.ts'
import { newShortCode } from '../../lib/short-code.ts'
import { talentWords } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { lockRecognition, partyOf } from './here.ts'
import { schemesOf } from './schemes.ts'
import { replacedFrom } from './view.ts'

const indexOf = ({ cipher }: Pick<Deps, 'cipher'>, code: string) => cipher.blindIndex('credential-code', code)

/**
 * Short-lived and good once: what stands on a screen for years would be a picture that anybody could show.
 * @throws ContractError `wrong_state` where there never was a credential
 */
export async function giveCredentialCode(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params }: EndpointInput<typeof giveEndpoint>,
): Promise<CredentialCode> {
  const row = await lockRecognition(trx, params.id)
  if (row === undefined || partyOf(row, by) !== 'talent') throw new ContractError('not_found')
  if (row.valid_from === null)
    throw new ContractError('wrong_state', { message: '还没有认定，没有可以出示的凭证' })
  const code = newShortCode()
  const expires_at = new Date(deps.clock.now().getTime() + CREDENTIAL_CODE_MINUTES * 60_000)
  const kept = { code_index: indexOf(deps, code), expires_at }
  await trx
    .insertInto('credential_code')
    .values({ recognition_id: row.id, ...kept })
    .onConflict((conflict) => conflict.column('recognition_id').doUpdateSet(kept))
    .execute()
  return { code, picture: await qrPicture(code), expiresAt: expires_at.toISOString() }
}

/** Which desk looked, as its owner reads it. */
async function deskOf(trx: Trx, by: Caller): Promise<string> {
  if (!by.roles.includes('commissioner')) return '统筹'
  const row = await trx
    .selectFrom('commissioner as c')
    .innerJoin('department as d', 'd.code', 'c.department_code')
    .select('d.name')
    .where('c.account_id', '=', by.accountId)
    .executeTakeFirst()
  return row?.name ?? '统筹'
}

const unknownCode = () => {
  const message = '核对码不对、已用过或已过期，请对方在手机上换一个'
  return new ContractError('invalid', { message, fields: [{ field: 'code', label: '核对码', message }] })
}

/**
 * Ends the code: of two desks that type it at once one is told. A stranger's code tells nothing, in the same words.
 * @throws ContractError `invalid` at `code`
 */
export async function checkCredential(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof checkEndpoint>,
): Promise<CheckedCredential> {
  const now = deps.clock.now()
  const used = await trx
    .deleteFrom('credential_code')
    .where('code_index', '=', indexOf(deps, body.code))
    .where('expires_at', '>', now)
    .returning('recognition_id')
    .executeTakeFirst()
  const row = used === undefined ? undefined : await lockRecognition(trx, used.recognition_id)
  if (row === undefined || row.talent_account_id === by.accountId) throw unknownCode()
  const { valid_from: validFrom, valid_until: validUntil } = row
  if (validFrom === null || validUntil === null) throw unknownCode()
  const scheme = (await schemesOf(trx, [row]))(row)
  const words = await talentWords(deps, trx, [row.talent_account_id])
  const today = chinaTime(now).day
  const replacedOn = (await replacedFrom(trx, [row])).get(row.replaced_by ?? '')
  const standing = credentialStanding(
    {
      ...{ validFrom, validUntil, revoked: row.state === 'revoked' },
      replaced: replacedOn !== undefined && replacedOn <= today,
    },
    today,
  )
  const of = classOf(scheme, row.category)
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: by.roles.includes('commissioner') ? 'commissioner' : 'coordinator' },
    ownerId: row.talent_account_id,
    action: 'reveal',
    what: `人才服务凭证（${await deskOf(trx, by)}核对）`,
    subject: { kind: 'recognition', id: row.id },
  })
  return {
    ...{ standing, number: row.number, category: row.category, className: of?.name ?? '' },
    ...{ name: maskName(words.get(row.talent_account_id)?.name ?? ''), scheme: scheme.name },
    ...{ validFrom, validUntil },
    opens: standing === 'holds' ? (of?.opens ?? []).map(({ text }) => text) : [],
  }
}

/** Nobody can use them any more. */
export const removeOverCodes = (deps: Deps) =>
  deps.db.deleteFrom('credential_code').where('expires_at', '<=', deps.clock.now()).execute()
