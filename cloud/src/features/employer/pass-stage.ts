import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { stageNow } from '@talent/contract/application'
import type { passStage as endpoint } from '@talent/contract/employer'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { holdContactRole, passApplicant } from '../application/index.ts'
import { stagesOfPost } from '../recruitment/index.ts'
import { chosenOf } from './refuse-several.ts'

/**
 * Those of the post who are in this stage now pass it, at the version the contact saw, so that of two contacts the second tells
 * nobody once more. The last stage isn't passed: that is 录用.
 */
export async function passStage(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body: { applicants, stage, words } }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  // The role before the applications, as each answer locks them.
  await holdContactRole(trx, by.accountId)
  const { rows, seen } = await chosenOf(trx, by, { post: params.id, applicants }, { lock: true })
  const stages = await stagesOfPost(trx, params.id)
  const told = rows.filter((row) => {
    const now = stageNow(stages, row.stages_passed)
    const here = now?.name === stage && now.number < now.of
    return here && row.state !== 'hired' && row.state !== 'unsuitable' && row.version === seen.get(row.id)
  })
  for (const { id, version } of told) await passApplicant(deps, trx, by, { id, version, words, stage })
  return { passed: told.length, dropped: seen.size - told.length }
}
