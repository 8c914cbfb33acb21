import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { askedOf } from '@talent/contract/matter'
import {
  confirmUntil,
  preparedFaults,
  preparedMatter,
  type PreparationChanged,
  type sendPreparation as endpoint,
  type sendPreparationByCode as byCodeEndpoint,
} from '@talent/contract/preparation'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { changesSince, isRegion, openMatter } from '../matter/index.ts'
import { handledBy, requestsHere } from '../service-request/index.ts'
import { ANNOUNCE_PREPARATION } from './jobs.ts'
import { endCode, requireGiven } from './preparation-codes.ts'
import { encryptPrepared } from './preparation-rows.ts'

/** For whom something is filled in, and for whom whoever does it speaks. */
interface Whom {
  readonly talentId: string
  readonly enterpriseId: string | null
}

/**
 * For whom a request speaks: its talent, where the caller handles it or handled it last.
 * @throws ContractError `invalid` for any other, there or not, and for one's own
 */
async function requireServed(trx: Trx, by: Caller, requestId: string): Promise<string> {
  const row = await requestsHere(trx)
    .select('talent_account_id')
    .where('id', '=', requestId)
    .where('talent_account_id', '<>', by.accountId)
    .where(handledBy(by))
    .executeTakeFirst()
  if (row === undefined) {
    const message = '只能替您在办或办过的申请人填写，请从办理页进入'
    throw new ContractError('invalid', { message, fields: [{ field: 'requestId', label: '申请', message }] })
  }
  return row.talent_account_id
}

/** Makes those who send at once for one person wait for each other. */
const lockTalent = (trx: Trx, id: string) =>
  trx.selectFrom('account').select('id').where('id', '=', id).forNoKeyUpdate().executeTakeFirstOrThrow()

type Filled = Omit<EndpointInput<typeof endpoint>['body'], 'requestId'>

/** Nothing of it comes from anybody's data: it holds what its preparer typed and no more. */
async function send(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { talentId, enterpriseId }: Whom,
  body: Filled,
): Promise<PreparationChanged> {
  const now = deps.clock.now()
  const whole = await openMatter(deps, trx, body.matterCode, null)
  if (whole.version !== body.matterVersion) {
    throw new ContractError('stale_version', {
      message: '这个事项的表单刚刚更新，请核对后再送',
      changes: await changesSince(trx, whole, body.matterVersion),
    })
  }
  const { day: today } = chinaTime(now)
  const fields = preparedFaults(whole, body.answers, {
    today,
    isWorkingDay: (day) => deps.calendar.isWorkingDay(day),
    isRegion,
  })
  if (fields.length > 0) throw new ContractError('invalid', { fields })
  await lockTalent(trx, talentId)
  const waiting = await trx
    .selectFrom('preparation')
    .select('id')
    .where('talent_account_id', '=', talentId)
    .where('matter_code', '=', whole.code)
    .where('state', '=', 'waiting')
    .executeTakeFirst()
  if (waiting !== undefined)
    throw new ContractError('wrong_state', {
      message: '这个事项已有一份替填的在等本人确认，请等本人确认，或撤回后再送',
      allowedEvents: [],
    })
  const id = deps.newId()
  const { answers } = askedOf(preparedMatter(whole), body.answers)
  const row = await trx
    .insertInto('preparation')
    .values({
      id,
      preparer_account_id: by.accountId,
      talent_account_id: talentId,
      matter_code: whole.code,
      matter_version: whole.version,
      state: 'waiting',
      body_encrypted: encryptPrepared(deps, id, { answers, note: body.note }),
      sent_at: now,
      due_at: confirmUntil(deps.calendar, now),
      due_revision: deps.calendar.revision(),
      ended_at: null,
      enterprise_id: enterpriseId,
    })
    .returning(['id', 'version', 'state'])
    .executeTakeFirstOrThrow()
  await deps.queue.send(trx, ANNOUNCE_PREPARATION, { id, event: 'send' })
  return row
}

export async function sendPreparation(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof endpoint>,
): Promise<PreparationChanged> {
  const talentId = await requireServed(trx, by, body.requestId)
  return send(deps, trx, by, { talentId, enterpriseId: null }, body)
}

/** The code is used up by what is sent, and by nothing that is refused. */
export async function sendPreparationByCode(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { body }: EndpointInput<typeof byCodeEndpoint>,
): Promise<PreparationChanged> {
  const whom = await requireGiven(deps, trx, by, body.code)
  const sent = await send(deps, trx, by, whom, body)
  await endCode(trx, whom.talentId)
  return sent
}
