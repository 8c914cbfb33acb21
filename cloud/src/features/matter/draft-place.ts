import type { Deps } from '../../deps.ts'
import { requireTaken, shownMatter } from './closings.ts'

/**
 * What a draft may be of: a matter in force, or a bundle; what was begun before its matter was closed goes on until its
 * day. The bundle is read here, because its feature is above this one.
 */
export async function draftPlaceOf(deps: Deps, code: string, begun: boolean): Promise<string> {
  const { db } = deps
  const bundle = await db.selectFrom('bundle').select('code').where('code', '=', code).executeTakeFirst()
  return bundle?.code ?? requireTaken(deps, await shownMatter(db, code), begun).code
}
