import { createApp } from './app.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { EMBEDDED_NOTICE } from './db/pglite.ts'
import { endCleanly } from './end-cleanly.ts'
import { report } from './lib/report.ts'
import { seed } from './seed/seed.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { deps, database, close } = await compose(config)
  if (!database.external) process.stdout.write(`${EMBEDDED_NOTICE}\n`)
  if (config.demo) await seed(deps)

  const app = await createApp(deps)
  endCleanly(app, close)
  await app.listen({ host: config.host, port: config.port })
}

main().catch((error: unknown) => {
  report('the start failed', error)
  process.exit(1)
})
