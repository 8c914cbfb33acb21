import type { Writable } from 'node:stream'
import helmet from '@fastify/helmet'
import multipart from '@fastify/multipart'
import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES } from '@talent/contract/file'
import Fastify, { type FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { Deps } from './deps.ts'
import { FEATURES } from './features/index.ts'
import { replyFor } from './http/error-reply.ts'
import { inlineScriptSources } from './http/inline-scripts.ts'
import { serveMetrics } from './http/metrics.ts'
import { networkOf } from './http/network-of.ts'
import { serveApiPage } from './http/openapi.ts'
import { refuseOverload } from './http/refuse-overload.ts'
import { serverLimits, type Timeouts } from './http/server-limits.ts'
import { shortenAnswer } from './http/shorten-answer.ts'
import { serveSite } from './http/static-site.ts'
import { loggable } from './lib/loggable-error.ts'
import { serveLive, type LiveTimes } from './live/serve-live.ts'

export interface AppOptions {
  /** false in tests, or a stream to look into. */
  readonly logger?: false | { level: string; stream: Writable }
  /** Shorter in a test. */
  readonly timeouts?: Timeouts
  readonly liveTimes?: LiveTimes
}

const DATA_HEADERS = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
}

/** Where a refusal of 429 (of WeChat, say) doesn't tell. */
const RETRY_AFTER_S = 30

/** What passes by itself (503) may be tried again this soon. */
const PASSING_S = 2

const PROBES = ['/healthz', '/readyz', '/metrics']

/** Believing a whole chain of forwarded addresses would let anyone name their own: so many hops, or these. */
const trusted = (given: Deps['config']['trustProxy']) =>
  typeof given === 'number' ? (_address: string, hop: number) => hop < given : given

/** Addresses may carry ids only: what was searched for stays out of the log. */
const withoutQuery = (url: string) => url.split('?')[0]

const LOGGED = {
  req: ({ id, method, url }: { method: string; url: string; id: string }) => ({
    id,
    method,
    url: withoutQuery(url),
  }),
  // What the framework itself logs of an error.
  err: (error: unknown) => ({ ...loggable(error) }),
}

/** Puts the process together; nothing here reads the environment or the clock. */
export async function createApp(deps: Deps, options: AppOptions = {}): Promise<FastifyInstance> {
  const { config } = deps
  const app = Fastify({
    trustProxy: trusted(config.trustProxy),
    bodyLimit: 256 * 1024,
    ...serverLimits(options.timeouts),
    frameworkErrors: (error, request, reply) => {
      const { status, body } = replyFor(error, request)
      const headers = { ...DATA_HEADERS, 'cache-control': 'no-store' }
      void reply
        .code(status as never)
        .headers(headers)
        .send(body as never)
    },
    logger: options.logger !== false && {
      level: config.logLevel,
      serializers: LOGGED,
      ...options.logger,
    },
  })
  app.setErrorHandler((error, request, reply) => {
    const { status, body } = replyFor(error, request)
    if (status === 429) reply.header('retry-after', body.error.retryAfter ?? RETRY_AFTER_S)
    if (status === 503 && !reply.hasHeader('retry-after')) reply.header('retry-after', PASSING_S)
    return reply.code(status).send(body)
  })
  app.setNotFoundHandler(() => {
    throw new ContractError('not_found')
  })
  // An answer of the API is data: nothing in it is ever to be run, kept or told to other sites.
  app.addHook('onSend', async (request, reply, payload) => {
    if (request.url.startsWith('/api/'))
      reply.headers({
        ...DATA_HEADERS,
        ...(reply.hasHeader('cache-control') ? {} : { 'cache-control': 'no-store' }),
      })
    return payload
  })
  app.addHook('onSend', shortenAnswer)

  // Endpoints count for themselves, in `admit`; probes are never counted.
  app.addHook('onRequest', async (request) => {
    const route = request.routeOptions.url ?? ''
    if (!route.startsWith('/api/') && !PROBES.includes(route))
      await deps.limits.take('page', networkOf(request.ip))
  })
  app.decorateRequest('caller', null)
  await refuseOverload(app, config.overloadDelay)
  await app.register(multipart, { limits: { fileSize: FILE_MAX_BYTES, files: 1 } })

  app.get('/healthz', async () => ({ ok: true }))
  app.get('/readyz', async () => {
    await sql`select 1`.execute(deps.db)
    return { ok: true }
  })
  serveMetrics(app, config.metricsToken)
  await serveLive(app, deps, options.liveTimes)
  for (const feature of FEATURES) feature.routes(app, deps)
  await app.register(async (pages) => servePages(pages, config))
  return app
}

/** What a browser shows: the API page and the H5 client, under a content security policy. */
async function servePages(pages: FastifyInstance, config: Deps['config']): Promise<void> {
  await pages.register(helmet, {
    contentSecurityPolicy: {
      directives: {
        defaultSrc: ["'self'"],
        // Taro and NutUI set styles on elements; icons are data images.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        // A picked file is read from its own blob address before it is sent.
        connectSrc: ["'self'", 'blob:'],
        scriptSrc: ["'self'", ...inlineScriptSources(config.webDir)],
        upgradeInsecureRequests: null,
      },
    },
    hsts: config.trustProxy !== false,
  })
  await serveApiPage(pages)
  if (config.webDir !== undefined) await serveSite(pages, config.webDir)
}
