import type { DayString } from '@talent/contract/calendar'
import type { Condition } from '@talent/contract/eligibility'
import { applyingOn, versionOn, type Applying, type Policy } from '@talent/contract/policy'
import type { Reader } from '../../db/database.ts'

interface Version {
  readonly id: string
  readonly version: number
  readonly document: Policy
  readonly eligibility: Condition | null
}

/**
 * What holds on the day of policies whose present version is dated ahead, by id: the newest earlier version that has begun.
 * One that isn't there hasn't begun at all.
 */
async function earlierOf(reader: Reader, today: DayString, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, Version>()
  const rows = await reader
    .selectFrom('policy_version')
    .select(['policy_id as id', 'version', 'document', 'eligibility'])
    .where('policy_id', 'in', ids)
    .orderBy('version', 'desc')
    .execute()
  const dated = rows.map((row) => ({ ...row, effectiveOn: row.document.effectiveOn }))
  return new Map(
    ids.flatMap((id) => {
      const held = versionOn(
        today,
        dated.filter((row) => row.id === id),
      )
      return held === null ? [] : [[id, held] as const]
    }),
  )
}

/** What its columns say of the present version. */
interface Row extends Version {
  readonly title: string
  readonly topics: string[]
  readonly expires_on: DayString | null
  readonly apply_from: DayString | null
  readonly apply_until: DayString | null
  readonly full_since: DayString | null
  readonly applying: Applying
}

const byEarlier = <R extends Row>(
  today: DayString,
  row: R,
  { version, document, eligibility }: Version,
): R => {
  const { title, topics, expiresOn, validity, applyFrom: from = null, applyUntil: until = null } = document
  return {
    ...{ ...row, version, document, eligibility, title, topics },
    ...{ expires_on: expiresOn, apply_from: from, apply_until: until },
    applying: applyingOn(today, { validity, from, until, isFull: row.full_since !== null }),
  }
}

/**
 * Each of these policies by the version that holds on the day: what is dated ahead changes nothing before its day. One that
 * hasn't begun at all opens on that day, or on its first day to apply.
 */
export async function asHolding<R extends Row>(
  reader: Reader,
  today: DayString,
  rows: readonly R[],
): Promise<R[]> {
  const isAhead = ({ document }: R) => versionOn(today, [document]) === null
  const earlier = await earlierOf(
    reader,
    today,
    rows.filter(isAhead).map(({ id }) => id),
  )
  return rows.map((row) => {
    if (!isAhead(row)) return row
    const held = earlier.get(row.id)
    if (held !== undefined) return byEarlier(today, row, held)
    const days = [row.document.effectiveOn, row.apply_from].flatMap((day) => day ?? []).sort()
    return { ...row, applying: 'upcoming' as const, apply_from: days[days.length - 1] ?? null }
  })
}

/** What one version of a policy is called, and whether it is what holds on the day; null: there is no such version. */
export async function versionCalled(
  reader: Reader,
  today: DayString,
  { id, version: wanted }: Pick<Version, 'id' | 'version'>,
): Promise<{ title: string; docNo: string | null; holds: boolean } | null> {
  const rows = await reader
    .selectFrom('policy_version')
    .select(['version', 'document'])
    .where('policy_id', '=', id)
    .orderBy('version', 'desc')
    .execute()
  const dated = rows.map(({ version, document: { title, docNo, effectiveOn } }) => {
    return { version, title, docNo, effectiveOn }
  })
  const found = dated.find(({ version }) => version === wanted)
  // One that hasn't begun at all is read as it is now.
  const held = versionOn(today, dated) ?? dated[0]
  return found === undefined
    ? null
    : { title: found.title, docNo: found.docNo, holds: held?.version === wanted }
}
