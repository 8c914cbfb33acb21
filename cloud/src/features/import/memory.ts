import type { ImportKind } from '@talent/contract/import'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { fromMemory, type Choices, type Remembered } from './choices.ts'

/** What was said about earlier files of this publisher. */
export async function recall(db: Db | Trx, kind: ImportKind, publisher: string): Promise<Choices> {
  const rows = await db
    .selectFrom('import_memory')
    .select(['place', 'said', 'meant'])
    .where('kind', '=', kind)
    .where('publisher', '=', publisher)
    .orderBy('place')
    .orderBy('said')
    .execute()
  return fromMemory(rows)
}

/** For the next file of this publisher, whatever becomes of this one. */
export async function remember(
  { clock }: Pick<Deps, 'clock'>,
  trx: Trx,
  kind: ImportKind,
  publisher: string,
  { place, said, meant }: Remembered,
): Promise<void> {
  const key = { kind, publisher, place, said }
  if (meant === null) {
    await trx
      .deleteFrom('import_memory')
      .where('kind', '=', kind)
      .where('publisher', '=', publisher)
      .where('place', '=', place)
      .where('said', '=', said)
      .execute()
    return
  }
  const row = { meant, changed_at: clock.now() }
  await trx
    .insertInto('import_memory')
    .values({ ...key, ...row })
    .onConflict((conflict) => conflict.columns(['kind', 'publisher', 'place', 'said']).doUpdateSet(row))
    .execute()
}
