import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime, dayFault } from '@talent/contract/calendar'
import { closedWords, FINISH_BY, type Matter, type MatterClosing } from '@talent/contract/matter'
import type { closeMatter as closing, reopenMatter as reopening } from '@talent/contract/matter-editor'
import { sql } from 'kysely'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { MOVE_DRAFTS } from './jobs.ts'
import { latestVersion } from './versions.ts'

/** Matters that take nothing new, by code. */
export async function listClosings(reader: Reader): Promise<Map<string, MatterClosing>> {
  const rows = await reader
    .selectFrom('matter_closing as c')
    .leftJoin('matter as s', (join) => join.onRef('s.code', '=', 'c.successor').on('s.active', '=', true))
    .select([
      'c.code',
      'c.drafts_until',
      'c.reason',
      's.code as successor',
      sql<string | null>`s.definition ->> 'title'`.as('title'),
    ])
    .execute()
  return new Map(
    rows.map(({ code, drafts_until, reason, successor, title }) => [
      code,
      {
        finishBy: drafts_until,
        reason,
        successor: successor === null || title === null ? null : { code: successor, title },
      },
    ]),
  )
}

/** A matter as it is shown: in force, or closed and as it was last. @throws ContractError `not_found` */
export async function shownMatter(
  reader: Reader,
  code: string,
): Promise<{ matter: Matter; closing: MatterClosing | null }> {
  const latest = await latestVersion(reader, code)
  if (latest === null) throw new ContractError('not_found')
  const closing = latest.active ? null : ((await listClosings(reader)).get(code) ?? null)
  return { matter: latest.definition, closing }
}

/** Of a closed matter nothing is taken but what was begun before, until its day. @throws ContractError `not_found`, saying so */
export function requireTaken(
  { clock }: Pick<Deps, 'clock'>,
  { matter, closing }: { matter: Matter; closing: MatterClosing | null },
  begun: boolean,
): Matter {
  if (closing === null || (begun && closing.finishBy >= chinaTime(clock.now()).day)) return matter
  throw new ContractError('not_found', { message: closedWords(matter.title, closing) })
}

/**
 * The version this person can hand in now: the one in force; of a closed matter the last, until its day, for who began
 * before.
 * @param accountId null: nobody's own, so that nothing was begun
 * @throws ContractError `not_found`, saying that it is closed and what takes its place
 */
export async function openMatter(
  deps: Deps,
  reader: Reader,
  code: string,
  accountId: string | null,
): Promise<Matter> {
  const shown = await shownMatter(reader, code)
  const begun =
    shown.closing !== null &&
    accountId !== null &&
    (await reader
      .selectFrom('draft')
      .select('version')
      .where('account_id', '=', accountId)
      .where('matter_code', '=', code)
      .executeTakeFirst()) !== undefined
  return requireTaken(deps, shown, begun)
}

const refused = (field: string, label: string, message: string) =>
  new ContractError('invalid', { fields: [{ field, label, message }] })

async function lockLatest(
  trx: Trx,
  code: string,
  seen: number,
): Promise<{ active: boolean; version: number }> {
  await trx.selectFrom('matter').select('version').where('code', '=', code).forUpdate().execute()
  const latest = await latestVersion(trx, code)
  if (latest === null) throw new ContractError('not_found')
  if (latest.version !== seen) throw new ContractError('stale_version')
  return latest
}

export async function closeMatter(
  deps: Deps,
  trx: Trx,
  { params: { code }, body }: EndpointInput<typeof closing>,
): Promise<number> {
  const { active, version } = await lockLatest(trx, code, body.version)
  if (!active) throw new ContractError('wrong_state', { message: '这个事项已经停办', allowedEvents: [] })
  const { day: today } = chinaTime(deps.clock.now())
  const fault = dayFault(body.finishBy, '最后一天', FINISH_BY, today)
  if (fault !== null) throw refused('finishBy', '最后一天', fault)
  if (body.successor !== null) {
    const next = body.successor === code ? null : await latestVersion(trx, body.successor)
    if (next === null || !next.active) throw refused('successor', '代替的事项', '请从在办的其他事项里选择')
  }
  await trx.updateTable('matter').set({ active: false }).where('code', '=', code).execute()
  const { finishBy: drafts_until, successor, reason } = body
  await trx.insertInto('matter_closing').values({ code, version, drafts_until, successor, reason }).execute()
  if (successor !== null) await deps.queue.send(trx, MOVE_DRAFTS, { code, successor })
  return version
}

export async function reopenMatter(
  trx: Trx,
  { params: { code }, body }: EndpointInput<typeof reopening>,
): Promise<number> {
  const { active, version } = await lockLatest(trx, code, body.version)
  if (active) throw new ContractError('wrong_state', { message: '这个事项没有停办', allowedEvents: [] })
  await trx
    .updateTable('matter')
    .set({ active: true })
    .where('code', '=', code)
    .where('version', '=', version)
    .execute()
  await trx.deleteFrom('matter_closing').where('code', '=', code).execute()
  return version
}
