import type { ReadStep } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { stoodInFor, titleOf } from '../commissioner/index.ts'
import { readSteps } from '../notification/index.ts'
import type { Viewer } from './access.ts'
import type { RequestRow } from './repository.ts'
import { talentWords } from './talents.ts'

/** For what is shown of a thread at once: the rest is long read. */
const MOST_STEPS = 100

type Step = Awaited<ReturnType<typeof readSteps>>[number]

async function ofThoseWhoAct({ db }: Deps, row: RequestRow, steps: readonly Step[]): Promise<Step[]> {
  const theirs = row.commissioner_account_id
  if (theirs === null) return []
  const spans = steps.some(({ account_id: reader }) => reader !== theirs) ? await stoodInFor(db, theirs) : []
  return steps.filter(
    ({ account_id: reader, at }) =>
      reader === theirs ||
      spans.some((span) => span.standIn === reader && span.from <= at && at < span.until),
  )
}

/**
 * Who of the others has read how far, and when: the desk sees everybody, the talent their commissioner and who stood in for
 * them as they read it.
 */
export async function readBy(deps: Deps, by: Caller, row: RequestRow, viewer: Viewer): Promise<ReadStep[]> {
  const { db } = deps
  const others = (await readSteps(db, { kind: 'request', id: row.id }, MOST_STEPS)).filter(
    ({ account_id: reader }) => reader !== by.accountId,
  )
  const steps = viewer === 'talent' ? await ofThoseWhoAct(deps, row, others) : others
  const names = await talentWords(
    deps,
    db,
    steps.map((step) => step.account_id),
  )
  return steps.map(({ account_id: reader, seq, at }) => ({
    name: viewer === 'talent' ? titleOf(names.get(reader)?.name ?? '') : (names.get(reader)?.name ?? ''),
    role: reader === row.talent_account_id ? 'talent' : 'staff',
    seq,
    at: at.toISOString(),
  }))
}
