import type { FastifyInstance } from 'fastify'
import { loggable } from './lib/loggable-error.ts'

/** Whoever runs containers kills after 30 s. */
const CLOSE_MS = 25_000
const SWEEP_MS = 100

/**
 * Ends the process at a signal, and with code 1 at an error that nobody caught: what that left behind nobody knows,
 * a fresh process knows. Either way nothing new is taken, and what has begun is ended.
 * @param close what follows when no request is left
 * @param withinMs after so long it ends as it is, with code 1
 */
export function endCleanly(app: FastifyInstance, close: () => Promise<void>, withinMs = CLOSE_MS): void {
  let ending = false
  const giveUp = (why: string, error?: unknown): never => {
    app.log.fatal(error === undefined ? {} : { error: loggable(error) }, why)
    process.exit(1)
  }
  const end = () => {
    if (ending) return
    ending = true
    // A client keeps its connection after the answer; `close` lets go only of those that are idle when it is called.
    setInterval(() => app.server.closeIdleConnections(), SWEEP_MS).unref()
    setTimeout(() => giveUp(`not closed within ${withinMs} ms`), withinMs).unref()
    app
      .close()
      .then(close)
      .then(() => process.exit())
      .catch((error: unknown) => giveUp('not closed', error))
  }
  const endAfterFault = (error: unknown) => {
    process.exitCode = 1
    app.log.fatal({ error: loggable(error) }, 'nobody caught this: closing')
    end()
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end)
  for (const fault of ['uncaughtException', 'unhandledRejection'] as const) process.on(fault, endAfterFault)
}
