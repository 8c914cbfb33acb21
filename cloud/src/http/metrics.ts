import { collectDefaultMetrics, Histogram, Registry } from 'prom-client'
import { ContractError } from '@talent/contract'
import type { FastifyInstance } from 'fastify'

/** Durations by route pattern and status, never by address; only for this machine or a bearer of the token. */
export function serveMetrics(app: FastifyInstance, token: string | undefined): void {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const seconds = new Histogram({
    name: 'http_request_seconds',
    help: 'duration of requests',
    labelNames: ['method', 'route', 'status'],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe(
      { method: request.method, route: request.routeOptions.url ?? 'none', status: reply.statusCode },
      reply.elapsedTime / 1000,
    )
  })
  app.get('/metrics', async (request, reply) => {
    // Behind a proxy on this machine everybody would come from here.
    const fromHere =
      (request.ip === '127.0.0.1' || request.ip === '::1') && request.headers['x-forwarded-for'] === undefined
    const allowed = token === undefined ? fromHere : request.headers.authorization === `Bearer ${token}`
    if (!allowed) throw new ContractError('not_found')
    return reply.header('content-type', registry.contentType).send(await registry.metrics())
  })
}
