import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { closedWords } from '@talent/contract/matter'
import type { Deps } from '../../deps.ts'
import { shownMatter } from './closings.ts'

/**
 * What a draft may be of: a matter in force, or a bundle; what was begun before its matter was closed goes on until its
 * day. The bundle is read here, because its feature is above this one.
 */
export async function draftPlaceOf({ db, clock }: Deps, code: string, begun: boolean): Promise<string> {
  const bundle = await db.selectFrom('bundle').select('code').where('code', '=', code).executeTakeFirst()
  if (bundle !== undefined) return bundle.code
  const { matter, closing } = await shownMatter(db, code)
  if (closing === null || (begun && closing.finishBy >= chinaTime(clock.now()).day)) return matter.code
  throw new ContractError('not_found', { message: closedWords(matter.title, closing) })
}
