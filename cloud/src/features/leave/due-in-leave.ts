import { dueDays, type DueInLeave, type LeaveSpan } from '@talent/contract/leave'
import { OPEN_STATES } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import { requestsHere, talentWords } from '../service-request/index.ts'

/** A person's time of leave. */
export interface Absence {
  readonly ownerId: string
  readonly span: LeaveSpan
}

export interface DueRequest extends DueInLeave {
  readonly matterCode: string
}

/** For each of these absences the open requests whose day falls into it, the earliest first: a fixed number of statements. */
export async function dueInEach(deps: Deps, absences: readonly Absence[]): Promise<DueRequest[][]> {
  const spans = absences.map(({ span }) => dueDays(deps.calendar, span))
  const days = spans.flatMap((span) => (span === null ? [] : [span.from, span.to])).sort()
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return absences.map(() => [])
  const rows = await requestsHere(deps.db)
    .selectAll()
    .where('commissioner_account_id', 'in', [...new Set(absences.map(({ ownerId }) => ownerId))])
    .where('state', 'in', [...OPEN_STATES])
    .where('due_on', '>=', first)
    .where('due_on', '<=', last)
    .orderBy('due_on')
    .orderBy('id')
    .execute()
  if (rows.length === 0) return absences.map(() => [])
  const [matters, words] = await Promise.all([
    loadMatterBriefs(deps.db, rows),
    talentWords(
      deps,
      deps.db,
      rows.map((row) => row.talent_account_id),
    ),
  ])
  return absences.map(({ ownerId }, i) => {
    const span = spans[i] ?? null
    return rows
      .filter(
        ({ commissioner_account_id: holder, due_on: day }) =>
          holder === ownerId && span !== null && day !== null && day >= span.from && day <= span.to,
      )
      .map((row) => ({
        id: row.id,
        number: row.number,
        title: matters.get(`${row.matter_code}/${row.matter_version}`)?.title ?? '',
        talentName: words.get(row.talent_account_id)?.name ?? '',
        dueOn: row.due_on ?? '',
        matterCode: row.matter_code,
      }))
  })
}
