import { connect, createServer } from 'node:net'

/** What a database in another building answers later by. Timers are no finer; one way is enough, the other adds nothing. */
const LATER_MS = 1

/** The database of `url` behind a wire: every answer comes at least a millisecond later. */
export async function openDistantDatabase(url: string): Promise<{ url: string; close: () => void }> {
  const to = new URL(url)
  const server = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: to.hostname, port: Number(to.port || 5432), noDelay: true })
    near.pipe(far)
    far.on('data', (chunk) => setTimeout(() => near.write(chunk), LATER_MS))
    far.on('end', () => setTimeout(() => near.end(), LATER_MS))
    for (const socket of [near, far])
      socket.on('error', () => {
        near.destroy()
        far.destroy()
      })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (typeof address === 'string' || address === null) throw new Error('no port')
  const behind = new URL(url)
  behind.hostname = '127.0.0.1'
  behind.port = String(address.port)
  return { url: behind.toString(), close: () => server.close() }
}
