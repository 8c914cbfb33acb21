import { ContractError, MOST, type EndpointInput, type FieldFault } from '@talent/contract'
import type {
  changeStation as changing,
  closeStation as closing,
  reopenStation as reopening,
  StationChanged,
  StationInput,
} from '@talent/contract/station'
import type { Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import type { Deps } from '../../deps.ts'
import { addHost, closeHost, endBookings, lockHost, reopenHost } from '../booking/index.ts'
import { putStation } from './put-station.ts'

/** @throws ContractError `invalid`: a name another one has, a matter that isn't there, somebody who is no commissioner */
async function check(trx: Trx, input: StationInput, except: string | null, at: string): Promise<void> {
  const { name, matterCodes, keeperIds } = input
  const named = await trx.selectFrom('station').select('id').where('name', '=', name).executeTakeFirst()
  const matters =
    matterCodes.length === 0
      ? []
      : await trx.selectFrom('matter').select('code').distinct().where('code', 'in', matterCodes).execute()
  const keepers = await trx
    .selectFrom('active_role')
    .select('account_id')
    .where('role', '=', 'commissioner')
    .where('account_id', 'in', keeperIds)
    .execute()
  const known = (codes: readonly string[], there: readonly string[]) =>
    codes.every((one) => there.includes(one))
  const fields: FieldFault[] = [
    ...(named === undefined || named.id === except
      ? []
      : [{ field: `${at}name`, label: '站点名称', message: '已经有叫这个名称的站点' }]),
    ...(known(
      matterCodes,
      matters.map(({ code }) => code),
    )
      ? []
      : [{ field: `${at}matterCodes`, label: '办理的事项', message: '请从列出的事项里选择' }]),
    ...(known(
      keeperIds,
      keepers.map(({ account_id }) => account_id),
    )
      ? []
      : [{ field: `${at}keeperIds`, label: '负责人', message: '有人已经不是专员，请重新选择' }]),
  ]
  if (fields.length > 0) throw new ContractError('invalid', { fields })
}

/** Names are told apart and stations counted by one coordinator at a time. */
export async function addStation(deps: Deps, trx: Trx, input: StationInput): Promise<StationChanged> {
  await holdLock(trx, 'stations')
  await check(trx, input, null, '')
  const { there } = await trx
    .selectFrom('station')
    .select((eb) => eb.fn.countAll<number>().as('there'))
    .executeTakeFirstOrThrow()
  if (Number(there) >= MOST.stations)
    throw new ContractError('invalid', {
      fields: [{ field: 'name', label: '站点名称', message: `最多 ${MOST.stations} 个站点，请改用停用的` }],
    })
  const id = deps.newId()
  await putStation(trx, id, input)
  await addHost(trx, { id, kind: 'station' })
  return { id, version: 1 }
}

/** @throws ContractError `not_found`, `stale_version` */
async function lockStation(trx: Trx, id: string, version: number) {
  const row = await trx.selectFrom('station').selectAll().where('id', '=', id).forUpdate().executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  if (row.version !== version) throw new ContractError('stale_version')
  return row
}

export async function changeStation(
  trx: Trx,
  { params, body }: EndpointInput<typeof changing>,
): Promise<StationChanged> {
  const { id } = params
  await holdLock(trx, 'stations')
  const row = await lockStation(trx, id, body.version)
  await check(trx, body.station, id, 'station.')
  const version = row.version + 1
  await putStation(trx, id, body.station)
  await trx.updateTable('station').set({ version }).where('id', '=', id).execute()
  return { id, version }
}

/** Under the host's lock: whoever is booking at this moment is either cancelled with the others or finds it closed. */
export async function closeStation(
  deps: Deps,
  trx: Trx,
  { params, body }: EndpointInput<typeof closing>,
): Promise<StationChanged> {
  const { id } = params
  const row = await lockStation(trx, id, body.version)
  if (row.closed_at !== null) throw new ContractError('wrong_state', { message: '这个站点已经停用' })
  const version = row.version + 1
  await lockHost(trx, id)
  await closeHost(trx, id)
  await trx
    .updateTable('station')
    .set({ closed_at: deps.clock.now(), closed_reason: body.reason, version })
    .where('id', '=', id)
    .execute()
  await endBookings(deps, trx, { hostId: id }, `${row.name}停用，${body.reason}`)
  return { id, version }
}

export async function reopenStation(
  trx: Trx,
  { params, body }: EndpointInput<typeof reopening>,
): Promise<StationChanged> {
  const { id } = params
  const row = await lockStation(trx, id, body.version)
  if (row.closed_at === null) throw new ContractError('wrong_state', { message: '这个站点没有停用' })
  const version = row.version + 1
  await lockHost(trx, id)
  await reopenHost(trx, id)
  await trx
    .updateTable('station')
    .set({ closed_at: null, closed_reason: null, version })
    .where('id', '=', id)
    .execute()
  return { id, version }
}
