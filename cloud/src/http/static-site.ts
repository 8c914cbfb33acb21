import fastifyStatic from '@fastify/static'
import { existsSync } from 'node:fs'
import type { FastifyInstance } from 'fastify'
import { ExplainedError } from '../lib/explained-error.ts'

/** The built H5 client: names with a hash may be kept for a year, the entry page never. */
export async function serveSite(app: FastifyInstance, folder: string): Promise<void> {
  if (!existsSync(folder))
    throw new ExplainedError(`WEB_DIR ${folder} does not exist: build the H5 client first`)
  await app.register(fastifyStatic, {
    root: folder,
    cacheControl: false,
    // `x.js.br` and `x.js.gz` beside `x.js`, made by the build.
    preCompressed: true,
    setHeaders: (reply, path) => {
      const hashed = /\.[0-9a-f]{8,}\./.test(path)
      reply.header('cache-control', hashed ? 'public, max-age=31536000, immutable' : 'no-cache')
    },
  })
}
