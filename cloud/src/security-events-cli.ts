import { openDatabase } from './compose.ts'
import { readConfig } from './config.ts'
import { securityReport } from './http/security-report.ts'
import { systemClock } from './lib/clock.ts'
import { ExplainedError } from './lib/explained-error.ts'
import { runCommand } from './lib/report.ts'

await runCommand(async () => {
  const days = Number(process.argv[2] ?? '7')
  if (!Number.isInteger(days) || days < 1 || days > 1000)
    throw new ExplainedError('say how many days: npm run security-events --workspace cloud -- 30')
  const database = await openDatabase(readConfig(process.env))
  try {
    console.log(await securityReport({ db: database.db, clock: systemClock }, days))
  } finally {
    await database.close()
  }
})
