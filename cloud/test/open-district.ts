import type { Db } from '../src/db/database.ts'
import { seedBundles } from '../src/seed/seed-bundles.ts'
import { seedMatters } from '../src/seed/seed-matters.ts'
import { seedRecognition } from '../src/seed/seed-recognition.ts'
import { seedDistrict } from '../src/seed/seed-people.ts'
import { keepRows } from './empty-tables.ts'

/** Areas, departments and the matters and the classes of the trial, without any people. */
export const openDistrict = (db: Db): Promise<void> =>
  db.transaction().execute(async (trx) => {
    await seedDistrict(trx)
    await seedMatters(trx)
    await seedBundles(trx)
    await seedRecognition(trx)
  })

/** Of empty tables; they are empty again afterwards. */
export async function keepOpenDistrict(db: Db, empty: () => Promise<void>): Promise<void> {
  await openDistrict(db)
  await keepRows(db)
  await empty()
}
