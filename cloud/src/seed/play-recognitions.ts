import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { recognitionActions } from '../features/recognition/index.ts'
import { requestActions } from '../features/service-request/index.ts'
import { fixedClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import { demoRecognitions } from './content/demo-recognitions.ts'
import { caller, commissionerOf, submit, workingDaysBefore } from './play-requests.ts'

const MATTER = 'talent-recognition'

/** Plays the demo recognitions as they would have come about, beside demo requests that were just played. */
export async function playDemoRecognitions(deps: Deps, trx: Trx): Promise<void> {
  const today = chinaTime(deps.clock.now()).day
  const clock = fixedClock(deps.clock.now().toISOString())
  const then: Deps = { ...deps, clock, newId: createIds(clock) }
  const dayBefore = (ago: number) => workingDaysBefore(deps.calendar, today, ago)
  for (const { talentId, submittedAgo, reviewedAgo, answers, opinion } of demoRecognitions) {
    clock.moveTo(chinaInstant(dayBefore(submittedAgo), '10:00'))
    const { id, version } = await submit(then, trx, caller(talentId, 'talent'), MATTER, {
      ...{ do: 'submit', ago: submittedAgo, at: '10:00', answers },
      ...{ materials: ['diploma', 'workProof'], deferred: ['evidence'] },
    })
    const staff = caller(await commissionerOf(trx, id), 'commissioner')
    const call = <B>(body: B) => ({ params: { id }, query: undefined, body })
    clock.moveTo(chinaInstant(dayBefore(submittedAgo - 1), '09:30'))
    const accepted = await requestActions.acceptRequest.run(then, trx, staff, call({ version, note: '' }))
    clock.moveTo(chinaInstant(dayBefore(reviewedAgo), '15:00'))
    const body = {
      ...{ version: accepted.version, basis: '', change: '', ...opinion },
      checks: opinion.checks.map((check) => ({ note: '', ...check })),
    }
    await recognitionActions.reviewRecognition(then, trx, staff, call(body))
    // What the clock would have done on the first day it could.
    const { id: recognitionId } = await trx
      .selectFrom('recognition')
      .select('id')
      .where('request_id', '=', id)
      .executeTakeFirstOrThrow()
    clock.moveTo(chinaInstant(addDays(today, -1), '08:10'))
    const row = await recognitionActions.lockRecognition(trx, recognitionId)
    if (row !== undefined) await recognitionActions.recogniseWhenOver(then, trx, row)
  }
}
