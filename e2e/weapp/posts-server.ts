import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

const PAGE = 20

/**
 * A proxy of the backend that makes its posts a list of `total`, real ones over and over with ids of their own; all
 * else is the backend's.
 */
export async function startPostsServer(backend: string, total: number) {
  const first = (await (await fetch(`${backend}/api/posts`)).json()) as {
    items: { id: string }[]
    facets: object
  }
  const pageFrom = (from: number) => ({
    ...first,
    total,
    items: Array.from({ length: Math.min(PAGE, total - from) }, (_, i) => ({
      ...first.items[i % first.items.length],
      id: `post-${from + i}`,
    })),
    nextCursor: from + PAGE < total ? String(from + PAGE) : null,
  })
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', backend)
    const answer = async () => {
      if (url.pathname === '/api/posts')
        return JSON.stringify(pageFrom(Number(url.searchParams.get('cursor') ?? 0)))
      const reply = await fetch(url)
      response.statusCode = reply.status
      return reply.text()
    }
    response.setHeader('content-type', 'application/json')
    answer().then(
      (text) => response.end(text),
      () => response.destroy(),
    )
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}
