import { ContractError } from '@talent/contract'
import { addWorkingDays, chinaTime, type WorkingCalendar } from '@talent/contract/calendar'
import type { Matter, MatterSummary } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Db, Reader } from '../../db/database.ts'

const DAYS_OFFERED = 5

/** The version a running request was submitted under. */
export async function findMatter(db: Db, code: string, version: number): Promise<Matter> {
  const row = await db
    .selectFrom('matter')
    .select('definition')
    .where('code', '=', code)
    .where('version', '=', version)
    .executeTakeFirstOrThrow()
  return row.definition
}

/** The version one can submit now. */
export async function currentMatter(db: Db, code: string): Promise<Matter> {
  const row = await db
    .selectFrom('matter')
    .select('definition')
    .where('code', '=', code)
    .where('active', '=', true)
    .executeTakeFirst()
  if (row === undefined) throw new ContractError('not_found')
  return row.definition
}

/** Of these codes those in force. */
export async function currentMatters(db: Db, codes: readonly string[]): Promise<Map<string, Matter>> {
  if (codes.length === 0) return new Map()
  const rows = await db
    .selectFrom('matter')
    .select('definition')
    .where('code', 'in', [...codes])
    .where('active', '=', true)
    .execute()
  return new Map(rows.map(({ definition }) => [definition.code, definition]))
}

export async function listMatters(db: Db): Promise<MatterSummary[]> {
  const rows = await db
    .selectFrom('matter')
    .select('definition')
    .where('active', '=', true)
    .orderBy('position')
    .orderBy('code')
    .execute()
  return rows.map(({ definition: matter }) => ({
    code: matter.code,
    title: matter.title,
    group: matter.group,
    icon: matter.icon,
    summary: matter.summary,
    keywords: matter.keywords,
    promisedWorkingDays: matter.promisedWorkingDays,
    departmentName: matter.departmentName,
    demo: matter.demo,
  }))
}

/** Titles of the matters in force, by code. */
export async function matterTitles(db: Reader): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('matter')
    .select(['code', sql<string>`definition ->> 'title'`.as('title')])
    .where('active', '=', true)
    .orderBy('position')
    .execute()
  return new Map(rows.map((row) => [row.code, row.title]))
}

/** The next working days one can prefer for a talk, beginning tomorrow. */
export function offeredDays(calendar: WorkingCalendar, now: Date): string[] {
  const today = chinaTime(now).day
  return Array.from({ length: DAYS_OFFERED }, (_, i) => addWorkingDays(calendar, today, i + 1))
}
