import { addDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { recordEntry } from '../features/publication/index.ts'
import { latestNotice, putNoticeVersion } from '../features/recruitment/index.ts'
import { fixedClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import { coordinators } from './content/district.ts'

const CORRECTED = 'demo-11'

/** A 更正 of a demo notice, as a coordinator would have published it; only where it is as it was shipped. */
export async function playDemoCorrection(deps: Deps, trx: Trx): Promise<void> {
  const shipped = await latestNotice(trx, CORRECTED)
  if (shipped?.version !== 1) return
  const day = addDays(chinaTime(deps.clock.now()).day, -3)
  const clock = fixedClock(chinaInstant(day, '10:00'))
  const interview = addDays(day, 17)
  const stages = shipped.content.stages.map((stage) =>
    stage.name === '面试'
      ? { ...stage, detail: '线上进行，前一天发链接', from: interview, until: interview }
      : stage,
  )
  const content = {
    ...shipped.content,
    stages,
    correction: '补充面试的日期和方式，其他不变',
  }
  const version = await putNoticeVersion(trx, CORRECTED, content, clock.now())
  const then: Deps = { ...deps, clock, newId: createIds(clock) }
  await recordEntry(
    then,
    trx,
    { accountId: coordinators[0]?.id ?? '' },
    {
      ...({ kind: 'notice', id: CORRECTED, event: 'publish' } as const),
      version,
    },
  )
}
