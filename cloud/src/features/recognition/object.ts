import { ContractError, type EndpointInput } from '@talent/contract'
import { OWED_STATES, type ComplaintChanged } from '@talent/contract/complaint'
import type {
  objectToRecognition as objectEndpoint,
  RecognitionChanged,
  refuseRecognition as refuseEndpoint,
} from '@talent/contract/recognition'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { refusalPlace } from '../../lib/encrypted-places.ts'
import { beginComplaint, keepWithinLimit } from '../complaint/index.ts'
import { applyRecognitionChange } from './change-recognition.ts'
import { lockCoordinated, lockRecognition, publicUntilOf } from './here.ts'
import { schemesOf } from './schemes.ts'

/** Who objected stays out of the course, which the person reads. */
const NOBODY = { role: 'objector', accountId: null } as const

const fault = (message: string) =>
  new ContractError('invalid', { fields: [{ field: 'words', label: '异议', message }] })

/** Of one person one that waits for an answer. */
async function refuseSecond(trx: Trx, accountId: string, id: string): Promise<void> {
  const waiting = await trx
    .selectFrom('complaint')
    .select('number')
    .where('talent_account_id', '=', accountId)
    .where('subject_kind', '=', 'recognition')
    .where('subject_id', '=', id)
    .where('state', 'in', [...OWED_STATES])
    .executeTakeFirst()
  if (waiting !== undefined) throw fault(`您的异议 ${waiting.number} 还在等答复，要补充的可以等答复后追问`)
}

/**
 * The recognition before the account: the order of its own changes.
 * @throws ContractError `not_found` where nothing is public, `wrong_state` once 公示 is over, `invalid` for one's own
 */
export async function objectToRecognition(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof objectEndpoint>,
): Promise<ComplaintChanged> {
  const row = await lockRecognition(trx, params.id)
  // What isn't public isn't there for who has no part in it.
  if (row === undefined || row.proposed_at === null) throw new ContractError('not_found')
  if (row.talent_account_id === by.accountId) throw fault('这是您自己的公示，有出入请和专员说')
  await refuseSecond(trx, by.accountId, row.id)
  await applyRecognitionChange(deps, trx, row, NOBODY, { event: 'object', version: null })
  await keepWithinLimit(trx, by.accountId)
  return beginComplaint(deps, trx, {
    kind: 'objection',
    talentId: by.accountId,
    about: { kind: 'recognition', id: row.id },
    barredIds: [row.reviewed_by, row.talent_account_id],
    words: body.words,
    by: { role: 'talent', accountId: by.accountId },
  })
}

/** @throws ContractError `not_found` for who coordinates it not: one's own is somebody else's to end */
export async function refuseRecognition(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { version, basis, change } }: EndpointInput<typeof refuseEndpoint>,
): Promise<RecognitionChanged> {
  const row = await lockCoordinated(trx, params.id, by)
  const scheme = (await schemesOf(trx, [row]))(row)
  return applyRecognitionChange(
    deps,
    trx,
    row,
    { role: 'coordinator', accountId: by.accountId },
    {
      event: 'refuse',
      version,
      patch: {
        public_until: publicUntilOf(deps, row, scheme),
        refusal_encrypted: deps.cipher.encrypt(refusalPlace(row.id), JSON.stringify({ basis, change })),
      },
    },
  )
}
