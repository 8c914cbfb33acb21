import { createApp } from '../src/app.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import type { Deps } from '../src/deps.ts'
import { seed } from '../src/seed/seed.ts'

/**
 * The real process, that kills itself at the worst moment of its first submission.
 * CRASH=before-commit: when all is written but not committed. CRASH=before-answer: committed, not yet answered.
 */
const die = () => process.kill(process.pid, 'SIGKILL')
const crash = process.env.CRASH
const { deps } = await compose(readConfig(process.env))
await seed(deps)
const dying: Deps = {
  ...deps,
  queue: { ...deps.queue, send: crash === 'before-commit' ? async () => void die() : deps.queue.send },
}
const app = await createApp(dying, { logger: false })
if (crash === 'before-answer') {
  app.addHook('onSend', async (request) => {
    if (request.method === 'POST' && request.url === '/api/requests') die()
  })
}
await app.listen({ host: '127.0.0.1', port: Number(process.env.PORT) })
process.stdout.write('listening\n')
