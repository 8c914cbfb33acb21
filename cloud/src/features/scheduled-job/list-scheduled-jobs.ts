import type { EndpointOutput } from '@talent/contract'
import {
  JOB_LATE_AFTER_MINUTES,
  type JobStanding,
  type listScheduledJobs as endpoint,
} from '@talent/contract/scheduled-job'
import type { Deps } from '../../deps.ts'
import { latestOccurrence, type Schedule } from '../../jobs/schedule.ts'

const MINUTE_MS = 60_000
/** First what needs somebody. */
const ORDER: readonly JobStanding[] = ['failing', 'late', 'fine']

interface Run {
  readonly ran_for: Date | null
  readonly ran_at: Date | null
  readonly failed_at: Date | null
}

/** One that failed is tried again by itself: it is failing until a later run ends well. */
function standingOf(schedule: Schedule, run: Run | undefined, now: Date): JobStanding {
  if (run?.failed_at && (run.ran_at === null || run.failed_at > run.ran_at)) return 'failing'
  const expected = latestOccurrence(schedule, new Date(now.getTime() - JOB_LATE_AFTER_MINUTES * MINUTE_MS))
  return run?.ran_for && run.ran_for >= expected ? 'fine' : 'late'
}

/** Judged when it is asked for: nothing has to run for somebody to see that nothing runs. */
export async function listScheduledJobs({
  db,
  clock,
  queue,
}: Pick<Deps, 'db' | 'clock' | 'queue'>): Promise<EndpointOutput<typeof endpoint>> {
  const now = clock.now()
  const runs = new Map(
    (await db.selectFrom('job_occurrence').selectAll().execute()).map((row) => [row.name, row] as const),
  )
  const items = queue.scheduled().map(({ name, title, schedule }) => {
    const run = runs.get(name)
    return {
      name,
      title,
      everyMinutes: 'everyMinutes' in schedule ? schedule.everyMinutes : null,
      dailyAt: 'dailyAt' in schedule ? schedule.dailyAt : null,
      standing: standingOf(schedule, run, now),
      ran: run?.ran_at ? { at: run.ran_at.toISOString(), found: run.found, told: run.told } : null,
      failed: run?.failed_at ? { at: run.failed_at.toISOString(), code: run.failed_with } : null,
    }
  })
  const place = ({ standing }: (typeof items)[number]) => ORDER.indexOf(standing)
  return { items: items.sort((a, b) => place(a) - place(b)) }
}
