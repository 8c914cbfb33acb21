import { ContractError } from '@talent/contract'
import type { Bundle, Part } from '@talent/contract/bundle'
import type { Db, Trx } from '../../db/database.ts'
import { currentMatters } from '../matter/index.ts'

interface BundleInForce {
  bundle: Bundle
  /** Those whose matter is in force, in the order of the bundle. */
  parts: Part[]
}

async function withMatters(db: Db, bundles: readonly Bundle[]): Promise<BundleInForce[]> {
  const matters = await currentMatters(
    db,
    bundles.flatMap(({ parts }) => parts.map(({ matterCode }) => matterCode)),
  )
  return bundles
    .map((bundle) => ({
      bundle,
      parts: bundle.parts.flatMap(({ key, matterCode }) => {
        const matter = matters.get(matterCode)
        return matter === undefined ? [] : [{ key, matter }]
      }),
    }))
    .filter(({ parts }) => parts.length > 0)
}

/** With at least one matter that can be asked for. */
export async function listBundles(db: Db): Promise<BundleInForce[]> {
  const rows = await db
    .selectFrom('bundle')
    .select('definition')
    .orderBy('position')
    .orderBy('code')
    .execute()
  return withMatters(
    db,
    rows.map(({ definition }) => definition),
  )
}

export async function currentBundle(db: Db, code: string): Promise<BundleInForce> {
  const row = await db.selectFrom('bundle').select('definition').where('code', '=', code).executeTakeFirst()
  const [found] = row === undefined ? [] : await withMatters(db, [row.definition])
  if (found === undefined) throw new ContractError('not_found')
  return found
}

/** One put in with the program, or a newer text of it. */
export async function putBundle(trx: Trx, bundle: Bundle, position: number): Promise<void> {
  const definition = JSON.stringify(bundle)
  await trx
    .insertInto('bundle')
    .values({ code: bundle.code, definition, position })
    .onConflict((conflict) => conflict.column('code').doUpdateSet({ definition, position }))
    .execute()
}

export const readBundle = async (db: Db, code: string): Promise<Bundle | null> =>
  (await db.selectFrom('bundle').select('definition').where('code', '=', code).executeTakeFirst())
    ?.definition ?? null
