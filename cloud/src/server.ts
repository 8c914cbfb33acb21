import { createApp } from './app.ts'
import { compose } from './compose.ts'
import { readConfig } from './config.ts'
import { EMBEDDED_NOTICE } from './db/pglite.ts'
import { seed } from './seed/seed.ts'

async function main(): Promise<void> {
  const config = readConfig(process.env)
  const { deps, database, close } = await compose(config)
  if (!database.external) process.stdout.write(`${EMBEDDED_NOTICE}\n`)
  if (config.demo) await seed(deps)

  const app = await createApp(deps)
  let stopping = false
  const stop = async () => {
    if (stopping) return
    stopping = true
    await app.close()
    await close()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      stop().catch(giveUp)
    })
  await app.listen({ host: config.host, port: config.port })
}

function giveUp(error: unknown): never {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}

main().catch(giveUp)
