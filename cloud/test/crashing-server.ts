import { setImmediate as turn } from 'node:timers/promises'
import { sql } from 'kysely'
import { createApp } from '../src/app.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import type { Deps } from '../src/deps.ts'
import { endCleanly } from '../src/end-cleanly.ts'
import { seed } from '../src/seed/seed.ts'

/**
 * When the real process, that this file is, breaks:
 * - `before-commit`: killed at its first submission, when all is written but not committed;
 * - `before-answer`: killed when that is committed and not yet answered;
 * - `rejection`, `exception`: while it is asked for its health, by an error of the database, or a text, nobody catches;
 * - `endless`: as `rejection`, and that request never ends.
 */
export type Crash = 'never' | 'before-commit' | 'before-answer' | 'rejection' | 'exception' | 'endless'

const die = () => process.kill(process.pid, 'SIGKILL')
const crash = process.env.CRASH as Crash
const config = readConfig(process.env)
const { deps, close } = await compose(config)
if (config.demo) await seed(deps)
const dying: Deps = {
  ...deps,
  queue: { ...deps.queue, send: crash === 'before-commit' ? async () => void die() : deps.queue.send },
}
const app = await createApp(dying)
endCleanly(app, close, Number(process.env.CLOSE_MS) || undefined)
if (crash === 'before-answer') {
  app.addHook('onSend', async (request) => {
    if (request.method === 'POST' && request.url === '/api/requests') die()
  })
}
const fail = () => {
  if (crash === 'exception') throw '13800000128'
  // eslint-disable-next-line @typescript-eslint/no-floating-promises -- that nobody catches it is what is tried
  sql`select ${'13800000128'}::text::smallint`.execute(deps.db)
}
if (crash === 'rejection' || crash === 'exception' || crash === 'endless') {
  app.addHook('onRequest', async (request) => {
    if (request.url !== '/healthz') return
    setImmediate(fail)
    while (app.server.listening) await turn()
    if (crash === 'endless') await new Promise(() => {})
  })
}
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.stdout.write('listening\n')
