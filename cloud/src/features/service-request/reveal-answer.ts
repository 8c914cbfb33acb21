import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { fieldsOf, kindOf } from '@talent/contract/matter'
import { PROFILE_PHONE, type revealAnswer as endpoint } from '@talent/contract/service-request'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findMatter } from '../matter/index.ts'
import { phonePlace } from '../../lib/encrypted-places.ts'
import { requireViewer } from './access.ts'
import { recordLook } from './look.ts'
import { findRequest, type RequestRow } from './repository.ts'
import { decryptAnswer } from './encrypted-words.ts'

/** The value in clear and what to call it on the trail; null where nothing sensitive of that name was given. */
async function sensitiveValue(
  deps: Deps,
  db: Db,
  request: RequestRow,
  key: string,
): Promise<{ value: string; what: string } | null> {
  if (key === PROFILE_PHONE) {
    const id = request.talent_account_id
    const row = await db
      .selectFrom('profile')
      .select('phone_encrypted')
      .where('account_id', '=', id)
      .executeTakeFirst()
    return row === undefined
      ? null
      : { value: deps.cipher.decrypt(phonePlace(id), row.phone_encrypted), what: '手机号' }
  }
  const matter = await findMatter(db, request.matter_code, request.matter_version)
  const field = fieldsOf(matter).find((one) => one.key === key && one.sensitivity !== null)
  const row =
    field &&
    (await db
      .selectFrom('request_answer')
      .selectAll()
      .where('request_id', '=', request.id)
      .where('field_key', '=', key)
      .executeTakeFirst())
  if (field === undefined || row === undefined) return null
  return { value: kindOf(field).show(decryptAnswer(deps, row), field), what: field.label }
}

/** Nobody sees a sensitive value before the look is on record: both are one transaction. */
export const revealAnswer = (
  deps: Deps,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> =>
  deps.db.transaction().execute(async (trx) => {
    const found = await findRequest(trx, params.id)
    const viewer = requireViewer(found, by)
    const request = found as RequestRow
    const sensitive = await sensitiveValue(deps, trx, request, body.key)
    if (sensitive === null) throw new ContractError('not_found')
    await recordLook(deps, trx, by, viewer, request, sensitive.what)
    return { key: body.key, value: sensitive.value }
  })
