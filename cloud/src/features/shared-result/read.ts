import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { SharedResult } from '@talent/contract/shared-result'
import type { Selectable } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { sharedResultPlace } from '../../lib/encrypted-places.ts'
import { versionCalled, withdrawalOf } from '../policy/index.ts'
import { recordLook, requestsHere, requireOpenWords, viewerOf } from '../service-request/index.ts'
import type { SharedResultTables } from './tables.ts'

type Row = Selectable<SharedResultTables['shared_result']>

/** What the version it was judged by is called, and whether another holds by now or it was taken back. */
async function policyThen(reader: Reader, now: Date, { policy_id: id, policy_version: version }: Row) {
  const today = chinaTime(now).day
  const called = await versionCalled(reader, today, { id, version })
  const { title, docNo, holds } = called ?? { title: '政策', docNo: null, holds: false }
  const outdated = !holds || (await withdrawalOf(reader, id)) !== null
  return { policy: { id, title, docNo, version }, outdated }
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
    // Also where nothing is left to see: what it was about is closed too.
    await requireOpenWords(trx, viewer, request.id)
    const result = openResult(deps, row)
    const { policy, outdated } = await policyThen(trx, deps.clock.now(), row)
    if (viewer === 'commissioner' && result !== null)
      await recordLook(deps, trx, by, viewer, request, `《${policy.title}》的逐条判断`)
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
      policy,
      outdated,
      sharedAt: row.shared_at.toISOString(),
      mine: viewer === 'talent',
      consent: viewer === 'talent' ? (consent?.id ?? null) : null,
      result,
    }
  })
