import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PGlite } from '@electric-sql/pglite'
import { dumpSchema } from './dump-schema.ts'
import { migrate, MIGRATIONS_FOLDER } from './migrate.ts'
import { openEngine } from './pglite.ts'

const database = openEngine(await PGlite.create())
await migrate(database.pool)
writeFileSync(join(MIGRATIONS_FOLDER, 'schema.sql'), await dumpSchema(database.pool))
await database.close()
