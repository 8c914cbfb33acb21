import type { Matter } from '@talent/contract/matter'
import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import { matters } from './content/matters/index.ts'

/**
 * A version once put in never changes, because running requests were submitted under it: a changed definition needs a
 * higher `version`, which then becomes the active one.
 */
const matterKind: ItemKind<{ version: number; position: number; definition?: Matter }> = {
  kind: 'matter',
  read: async (trx, code) =>
    (await trx
      .selectFrom('matter')
      .select(['version', 'position'])
      .where('code', '=', code)
      .where('active', '=', true)
      .executeTakeFirst()) ?? null,
  write: async (trx, code, { version, position, definition }) => {
    await trx
      .updateTable('matter')
      .set({ active: false })
      .where('code', '=', code)
      .where('version', '<>', version)
      .execute()
    await trx
      .insertInto('matter')
      .values({ code, version, definition: JSON.stringify(definition), active: true, position })
      .onConflict((conflict) => conflict.columns(['code', 'version']).doUpdateSet({ active: true, position }))
      .execute()
  },
}

export async function seedMatters(trx: Trx): Promise<void> {
  for (const [position, definition] of matters.entries())
    await putItem(trx, matterKind, definition.code, { version: definition.version, position, definition })
}
