import { openDatabase } from '../compose.ts'
import { readConfig } from '../config.ts'
import { migrate } from './migrate.ts'

const database = await openDatabase(readConfig(process.env))
const applied = await migrate(database.pool)
console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply')
await database.close()
