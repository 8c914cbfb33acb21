import { openDatabase } from '../compose.ts'
import { readConfig } from '../config.ts'
import { runCommand } from '../lib/report.ts'
import { migrate } from './migrate.ts'

await runCommand(async () => {
  const database = await openDatabase(readConfig(process.env))
  try {
    const applied = await migrate(database.pool)
    console.log(applied.length > 0 ? `applied: ${applied.join(', ')}` : 'nothing to apply')
  } finally {
    await database.close()
  }
})
