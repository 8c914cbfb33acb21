import type { ReadStep } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { titleOf } from '../commissioner/index.ts'
import { readSteps } from '../notification/index.ts'
import type { Viewer } from './access.ts'
import type { RequestRow } from './repository.ts'
import { talentWords } from './talents.ts'

/** For what is shown of a thread at once: the rest is long read. */
const MOST_STEPS = 100

/** Who of the others has read how far, and when: the desk sees everybody, the talent their commissioner. */
export async function readBy(deps: Deps, by: Caller, row: RequestRow, viewer: Viewer): Promise<ReadStep[]> {
  const { db } = deps
  const steps = (await readSteps(db, { kind: 'request', id: row.id }, MOST_STEPS)).filter(
    ({ account_id: reader }) =>
      reader !== by.accountId && (viewer !== 'talent' || reader === row.commissioner_account_id),
  )
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
