import type { Clock } from '@talent/contract'
import type { Deps } from '../../deps.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import { clockAt, withBeginning, type RequestRow } from '../service-request/index.ts'
import { loadMoments, loadOpen } from './board-queries.ts'

export interface Clocked {
  row: RequestRow
  clock: Clock
}

/** Where it stands among what is due; a clock that stands comes last. */
export const dueKey = ({ row, clock }: Clocked): [string, string] => [clock.dueOn ?? '9999-12-31', row.id]

const byDue = (a: Clocked, b: Clocked) => dueKey(a).join().localeCompare(dueKey(b).join())

/** Everything open with its clock, what is due first first; from the bare moments: words are opened only for what is listed. */
export async function loadClocked(deps: Deps, area: string | undefined): Promise<Clocked[]> {
  const rows = await loadOpen(deps.db, area)
  if (rows.length === 0) return []
  const [matters, moments] = await Promise.all([
    loadMatterBriefs(deps.db, rows),
    loadMoments(
      deps.db,
      rows.map((row) => row.id),
    ),
  ])
  const byRequest = new Map<string, typeof moments>(rows.map((row) => [row.id, []]))
  for (const moment of moments) byRequest.get(moment.request_id)?.push(moment)
  return rows
    .map((row) => {
      const matter = matters.get(`${row.matter_code}/${row.matter_version}`)
      if (matter === undefined) throw new Error(`matter ${row.matter_code}/${row.matter_version} is gone`)
      return {
        row,
        clock: clockAt(
          withBeginning(row, byRequest.get(row.id) ?? []),
          matter,
          deps.calendar,
          deps.clock.now(),
        ),
      }
    })
    .sort(byDue)
}
