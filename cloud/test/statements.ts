import pg from 'pg'

/** Statements that a call sends, its session's among them. */
export async function statementsOf(call: () => Promise<unknown>): Promise<number> {
  const query = pg.Client.prototype.query
  let sent = 0
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    sent += 1
    return (query as (...all: unknown[]) => unknown).apply(this, args)
  } as typeof query
  try {
    await call()
  } finally {
    pg.Client.prototype.query = query
  }
  return sent
}
