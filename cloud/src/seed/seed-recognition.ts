import { putItem, type ItemKind } from '../content/put-item.ts'
import type { Trx } from '../db/database.ts'
import type { Scheme } from '@talent/contract/recognition'
import { recognitionScheme } from './content/recognition-scheme.ts'

/** A version that is in use never changes: recognitions rest on it. */
const schemeKind: ItemKind<Scheme> = {
  kind: 'recognition-scheme',
  read: async (trx, code) =>
    (
      await trx
        .selectFrom('recognition_scheme')
        .select('definition')
        .where('code', '=', code)
        .orderBy('version', 'desc')
        .limit(1)
        .executeTakeFirst()
    )?.definition ?? null,
  write: async (trx, code, { version, inForceFrom, ...scheme }) => {
    await trx
      .insertInto('recognition_scheme')
      .values({
        ...{ code, version, in_force_from: inForceFrom, withdrawn_on: null },
        definition: JSON.stringify({ ...scheme, version, inForceFrom }),
      })
      .onConflict((conflict) => conflict.columns(['code', 'version']).doNothing())
      .execute()
  },
}

export const seedRecognition = (trx: Trx): Promise<void> =>
  putItem(trx, schemeKind, recognitionScheme.code, recognitionScheme)
