import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import type {
  enterFair as entering,
  Scan,
  ScanOutcome,
  settleScan as settling,
  walkIn as walking,
} from '@talent/contract/fair'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { walkInPlace } from '../../lib/encrypted-places.ts'
import { countPasses, lockFair, passesHere, requireFair } from './fair-rows.ts'
import { requireAtDoor } from './helpers.ts'
import { factsNow, movePass, newPassCode } from './pass.ts'
import type { FairRow, PassRow } from './tables.ts'

/** What was said of somebody who walked in. */
export interface WalkInWords {
  readonly name: string
  readonly phone: string
}

/** @throws ContractError `not_found`, `wrong_state` */
export const requirePublished = (fair: FairRow | undefined): FairRow => {
  if (fair === undefined) throw new ContractError('not_found')
  if (fair.state === 'published') return fair
  throw new ContractError('wrong_state', {
    message: fair.state === 'draft' ? '招聘会还没有发布，没有人可以入场' : '这场招聘会已经取消',
  })
}

const REFUSED: Partial<Record<PassRow['state'], ScanOutcome>> = {
  entered: 'again',
  cancelled: 'cancelled',
  lapsed: 'cancelled',
  waiting: 'waiting',
}

/** Not later than now, whatever the clock of the phone says. */
const readAt = ({ at }: Scan, now: Date): Date => new Date(Math.min(new Date(at).getTime(), now.getTime()))

async function enterOne(deps: Deps, trx: Trx, by: Caller, fair: FairRow, scan: Scan): Promise<ScanOutcome> {
  if (scan.fairId !== null && scan.fairId !== fair.id) return 'elsewhere'
  const pass = await passesHere(trx)
    .selectAll('p')
    .where('p.fair_id', '=', fair.id)
    .where('p.code', '=', scan.code)
    .forUpdate('p')
    .executeTakeFirst()
  if (pass === undefined) return 'unknown'
  const refused = REFUSED[pass.state]
  if (refused !== undefined) return refused
  const now = deps.clock.now()
  const entered = { entered_at: scan.offline ? readAt(scan, now) : now, entered_by: by.accountId }
  const facts = factsNow(fair, pass, now)
  await movePass(trx, pass, { event: 'enter', by: 'door', facts }, { ...entered, offered_until: null })
  return 'entered'
}

/** Each by itself; one that was handed in before says what it said then. */
export async function enterFair(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof entering>,
): Promise<EndpointOutput<typeof entering>> {
  const locked = await lockFair(trx, params.id)
  await requireAtDoor(deps, trx, by, locked)
  const fair = requirePublished(locked)
  const now = deps.clock.now()
  const scans: EndpointOutput<typeof entering>['scans'] = []
  for (const scan of body.scans) {
    const before = await trx
      .selectFrom('fair_scan')
      .select('outcome')
      .where('id', '=', scan.id)
      .executeTakeFirst()
    const outcome = before?.outcome ?? (await enterOne(deps, trx, by, fair, scan))
    if (before === undefined)
      await trx
        .insertInto('fair_scan')
        .values({
          ...{ id: scan.id, fair_id: fair.id, code: scan.code, outcome, offline: scan.offline },
          ...{ read_at: readAt(scan, now), scanned_by: by.accountId, settled_at: null },
        })
        .execute()
    scans.push({ id: scan.id, outcome })
  }
  const { entered } = (await countPasses(trx, [fair.id]))(fair.id)
  return { scans, entered }
}

/** Ticked off already, it is. @throws ContractError `not_found` */
export async function settleScan(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof settling>,
): Promise<EndpointOutput<typeof settling>> {
  await requireAtDoor(deps, trx, by, await requireFair(trx, params.id))
  const row = await trx
    .updateTable('fair_scan')
    .set((eb) => ({ settled_at: eb.fn.coalesce('settled_at', eb.val(deps.clock.now())) }))
    .where('fair_id', '=', params.id)
    .where('id', '=', body.scanId)
    .returning('id')
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return { done: true }
}

/** Let in as they are entered. @throws ContractError `slot_full` over the capacity, unless one says so */
export async function walkIn(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { name, phone, over } }: EndpointInput<typeof walking>,
): Promise<EndpointOutput<typeof walking>> {
  const locked = await lockFair(trx, params.id)
  await requireAtDoor(deps, trx, by, locked)
  const fair = requirePublished(locked)
  const { held, entered } = (await countPasses(trx, [fair.id]))(fair.id)
  if (held >= fair.capacity && !over)
    throw new ContractError('slot_full', {
      message: `名额 ${fair.capacity} 人已占满（已入场 ${entered} 人），再登记就超出了`,
    })
  const id = deps.newId()
  const now = deps.clock.now()
  const words: WalkInWords = { name, phone }
  await trx
    .insertInto('fair_pass')
    .values({
      ...{ id, fair_id: fair.id, account_id: null, state: 'entered', signed_at: now, offered_until: null },
      code: await newPassCode(trx, fair.id),
      ...{ entered_at: now, entered_by: by.accountId, reminded_at: null },
      walk_in_encrypted: deps.cipher.encrypt(walkInPlace(id), JSON.stringify(words)),
    })
    .execute()
  return { id, entered: entered + 1, over: Math.max(0, held + 1 - fair.capacity) }
}
