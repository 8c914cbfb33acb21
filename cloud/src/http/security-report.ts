import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Deps } from '../deps.ts'

const HEAD = ['day', 'kind', 'detail', 'events', 'people'] as const

/** Every column as wide as its widest cell; numbers are on the right. */
function tableOf(rows: readonly (readonly string[])[]): string {
  const all = [HEAD, ...rows]
  const widths = HEAD.map((_, i) => Math.max(...all.map((row) => row[i]?.length ?? 0)))
  const pad = (cell: string, i: number) =>
    i < 3 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)
  return all.map((row) => row.map(pad).join('  ').trimEnd()).join('\n')
}

/**
 * Security events of the last so many days (1: today in China), counted by day, kind and detail, as a table to print.
 * It says how many people an event concerned, never whom.
 */
export async function securityReport(
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  days: number,
): Promise<string> {
  const first = addDays(chinaTime(clock.now()).day, 1 - days)
  const rows = await db
    .selectFrom('security_event')
    .select([
      sql<string>`to_char(at at time zone 'Asia/Shanghai', 'YYYY-MM-DD')`.as('day'),
      'kind',
      'detail',
      sql<string>`count(*)::text`.as('events'),
      sql<string>`count(distinct account_id)::text`.as('people'),
    ])
    .where('at', '>=', new Date(chinaInstant(first, '00:00')))
    .groupBy(['day', 'kind', 'detail'])
    .orderBy('day', 'desc')
    .orderBy('kind')
    .orderBy('detail')
    .execute()
  return tableOf(rows.map((row) => HEAD.map((name) => row[name])))
}
