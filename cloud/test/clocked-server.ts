import { createInterface } from 'node:readline'
import { createApp } from '../src/app.ts'
import { compose } from '../src/compose.ts'
import { readConfig } from '../src/config.ts'
import { endCleanly } from '../src/end-cleanly.ts'
import type { Clock } from '../src/lib/clock.ts'
import { seed } from '../src/seed/seed.ts'

/** The real server with a clock of its own: it goes on from `CLOCK`, and from each moment a line of the input names. */
let began = { at: Date.parse(process.env.CLOCK ?? ''), since: performance.now() }
const clock: Clock = { now: () => new Date(began.at + performance.now() - began.since) }

const config = readConfig(process.env)
const { deps, close } = await compose(config, { clock })
if (config.demo) await seed(deps)
const app = await createApp(deps)
endCleanly(app, close)
// What the phone takes the time from.
app.addHook('onSend', async (_, reply) => void reply.header('date', clock.now().toUTCString()))
createInterface({ input: process.stdin }).on('line', (moment) => {
  began = { at: Date.parse(moment), since: performance.now() }
  process.stdout.write(`it is ${clock.now().toISOString()}\n`)
})
await app.listen({ host: config.host, port: config.port })
