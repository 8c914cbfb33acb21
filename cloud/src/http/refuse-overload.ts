import underPressure from '@fastify/under-pressure'
import type { FastifyInstance } from 'fastify'

const LOOK_EVERY_MS = 5_000

/**
 * Answers 503 while the event loop is late by more than `maxDelay` ms on average, so that a queue can't grow without
 * end. The average is of all turns of 5 s: one slow second is one turn among hundreds and refuses nobody, a process
 * that can't keep up has few turns and all of them long. 0 for never, as in tests: a busy machine isn't what is tested.
 */
export async function refuseOverload(
  app: FastifyInstance,
  maxDelay: number,
  lookEvery = LOOK_EVERY_MS,
): Promise<void> {
  if (maxDelay === 0) return
  await app.register(underPressure, {
    maxEventLoopDelay: maxDelay,
    sampleInterval: lookEvery,
    exposeStatusRoute: false,
  })
}
