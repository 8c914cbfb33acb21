import { ContractError } from '@talent/contract'
import type { SharedResult } from '@talent/contract/shared-result'
import type { Selectable } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { sharedResultPlace } from '../../lib/encrypted-places.ts'
import { readPolicy, withdrawalOf } from '../policy/index.ts'
import { recordLook, requestsHere, viewerOf } from '../service-request/index.ts'
import type { SharedResultTables } from './tables.ts'

type Row = Selectable<SharedResultTables['shared_result']>

async function policyNow(
  reader: Reader,
  id: string,
): Promise<{ title: string; docNo: string | null; version: number } | null> {
  const [record, withdrawn] = [await readPolicy(reader, id), await withdrawalOf(reader, id)]
  if (record === null) return null
  const { title, docNo } = record.policy
  return { title, docNo, version: withdrawn === null ? record.version : 0 }
}

const openResult = ({ cipher }: Deps, { id, result_encrypted }: Row): SharedResult['result'] =>
  result_encrypted === null
    ? null
    : (JSON.parse(cipher.decrypt(sharedResultPlace(id), result_encrypted)) as SharedResult['result'])

/**
 * A look of staff is on the trail in the same transaction.
 * @throws ContractError `not_found` for who has no part in it; `forbidden` once a consent of the request is withdrawn
 */
export const loadSharedResult = (deps: Deps, by: Caller, id: string): Promise<SharedResult> =>
  deps.db.transaction().execute(async (trx) => {
    const row = await trx.selectFrom('shared_result').selectAll().where('id', '=', id).executeTakeFirst()
    const request =
      row && (await requestsHere(trx).selectAll().where('id', '=', row.request_id).executeTakeFirst())
    const viewer = request === undefined ? null : viewerOf(request, by)
    // Coordinators dispatch and supervise: whether somebody qualifies is between the two.
    if (row === undefined || request === undefined || viewer === null || viewer === 'coordinator')
      throw new ContractError('not_found')
    const result = openResult(deps, row)
    const policy = await policyNow(trx, row.policy_id)
    const title = policy?.title ?? '政策'
    if (viewer === 'commissioner' && result !== null)
      await recordLook(deps, trx, by, viewer, request, `《${title}》的逐条判断`)
    const consent = await trx
      .selectFrom('consent')
      .select('id')
      .where('subject_kind', '=', 'shared_result')
      .where('subject_id', '=', id)
      .where('withdrawn_at', 'is', null)
      .executeTakeFirst()
    return {
      id,
      request: { id: request.id, number: request.number },
      policy: { id: row.policy_id, title, docNo: policy?.docNo ?? null, version: row.policy_version },
      outdated: policy?.version !== row.policy_version,
      sharedAt: row.shared_at.toISOString(),
      mine: viewer === 'talent',
      consent: viewer === 'talent' ? (consent?.id ?? null) : null,
      result,
    }
  })
