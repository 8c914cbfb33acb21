import type { Trx } from '../db/database.ts'
import { matters } from './content/matters/index.ts'

/**
 * A version once seeded never changes, because running requests were submitted under it: a changed definition
 * needs a higher `version`, which then becomes the active one.
 */
export async function seedMatters(trx: Trx): Promise<void> {
  for (const [position, matter] of matters.entries()) {
    const { code, version } = matter
    await trx
      .updateTable('matter')
      .set({ active: false })
      .where('code', '=', code)
      .where('version', '<>', version)
      .execute()
    await trx
      .insertInto('matter')
      .values({ code, version, definition: JSON.stringify(matter), active: true, position })
      .onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ active: true, position }))
      .execute()
  }
}
