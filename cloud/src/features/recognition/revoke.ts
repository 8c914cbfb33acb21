import type { EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import type { RecognitionChanged, revokeRecognition as endpoint } from '@talent/contract/recognition'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { revocationPlace } from '../../lib/encrypted-places.ts'
import { endVerified, keepVerified } from '../service-request/index.ts'
import { applyRecognitionChange } from './change-recognition.ts'
import { lockCoordinated } from './here.ts'
import { schemesOf } from './schemes.ts'
import type { RecognitionRow } from './tables.ts'

/** What it had replaced stands again for as long as it would have: nobody revoked that. */
async function restoreEarlier(deps: Deps, trx: Trx, row: RecognitionRow, today: string): Promise<void> {
  const earlier = await trx
    .updateTable('recognition')
    .set({ replaced_by: null })
    .where('replaced_by', '=', row.id)
    .where('state', '=', 'recognised')
    .where('valid_until', '>=', today)
    .returningAll()
    .execute()
  const [latest] = earlier.sort((a, b) => (a.id < b.id ? 1 : -1))
  if (latest === undefined || latest.valid_until === null) return
  await keepVerified(trx, {
    ...{ accountId: latest.talent_account_id, kind: 'talent-category', value: latest.category },
    ...{ scheme: (await schemesOf(trx, [latest]))(latest).name },
    ...{ validUntil: latest.valid_until, requestId: latest.request_id },
    ...{ verifiedBy: latest.reviewed_by, at: deps.clock.now() },
  })
}

/**
 * 撤销认定. From this moment the class is no verified fact; awards, waivers and the course keep theirs.
 * @throws ContractError `not_found` for who coordinates it not: one's own is somebody else's to revoke
 */
export async function revokeRecognition(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, basis, reason } }: EndpointInput<typeof endpoint>,
): Promise<RecognitionChanged> {
  const row = await lockCoordinated(trx, params.id, by)
  const today = chinaTime(deps.clock.now()).day
  const changed = await applyRecognitionChange(
    deps,
    trx,
    row,
    { role: 'coordinator', accountId: by.accountId },
    {
      event: 'revoke',
      version,
      patch: {
        revoked_on: today,
        revocation_encrypted: deps.cipher.encrypt(revocationPlace(row.id), JSON.stringify({ basis, reason })),
      },
    },
  )
  await endVerified(trx, {
    accountId: row.talent_account_id,
    kind: 'talent-category',
    requestId: row.request_id,
  })
  await restoreEarlier(deps, trx, row, today)
  return changed
}
