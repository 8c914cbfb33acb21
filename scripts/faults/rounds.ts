import { join } from 'node:path'
import { openEmbedded } from '../../cloud/src/db/pglite.ts'
import { openRequestOf, postMessage, signIn, startCopy, type Copy } from './copy.ts'
import { temporaryFolder } from './leave-nothing.ts'
import { sendPending, startLoad } from './load.ts'
import { onServer } from './on-server.ts'
import { verify } from './verify.ts'

export interface Figures {
  readonly shown: string
  readonly faults: string[]
}
const TALENT = 'zhou-yu-an'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))
const person = async (address: string) => {
  const token = await signIn(address, TALENT)
  return { token, requestId: await openRequestOf(address, token) }
}
const odd = (statuses: Map<number, number>, expected: number[]) =>
  [...statuses].filter(([status]) => !expected.includes(status)).map(([status, n]) => `${n} × ${status}`)

/** kill -9 in the middle of writes, again and again, on the same data. @param databaseUrl null: embedded */
export async function killRounds(
  databaseUrl: string | null,
  rounds: number,
  say: (text: string) => void,
): Promise<Figures> {
  const folder = temporaryFolder()
  const env = { DATA_DIR: folder, FILES_DIR: join(folder, 'files'), DATABASE_URL: databaseUrl ?? '' }
  const faults: string[] = []
  const acknowledged = new Set<string>()
  let by: Awaited<ReturnType<typeof person>> | undefined
  let inFlight = 0
  const check = async (requestId: string) => {
    if (databaseUrl !== null) return onServer(databaseUrl, (pool) => verify(pool, requestId, acknowledged))
    const database = await openEmbedded(folder)
    const found = await verify(database.pool, requestId, acknowledged)
    await database.close()
    return found
  }
  for (let round = 1; round <= rounds; round += 1) {
    const copy = await startCopy(env)
    by ??= await person(copy.address)
    const load = startLoad([copy.address], by, `kill-${round}`)
    await pause(150 + Math.random() * 400)
    await copy.kill('SIGKILL')
    await load.stop()
    for (const key of load.acknowledged) acknowledged.add(key)
    inFlight += load.pending.size
    faults.push(...odd(load.statuses, [200, 0]).map((text) => `round ${round}: ${text}`))
    faults.push(...(await check(by.requestId)).map((text) => `round ${round}: ${text}`))
    say(`${round}/${rounds}`)
  }
  return { shown: `${rounds} kills, ${acknowledged.size} acknowledged, ${inFlight} cut off`, faults }
}

async function answersAgain(copies: readonly Copy[], by: { token: string; requestId: string }, name: string) {
  const began = Date.now()
  for (const [i, copy] of copies.entries())
    while (
      (await postMessage(copy.address, by, `fault-${name}-again-${i}`)) !== 200 &&
      Date.now() - began < 60_000
    )
      await pause(50)
  return Date.now() - began
}

/** Two copies under load; `hurt` does something to their database in each round. */
export async function hurtRounds(
  databaseUrl: string,
  rounds: number,
  name: string,
  hurt: ((round: number) => Promise<void>) | null,
  say: (text: string) => void,
): Promise<Figures> {
  const folder = temporaryFolder()
  const env = { DATA_DIR: folder, FILES_DIR: join(folder, 'files'), DATABASE_URL: databaseUrl }
  const copies = [await startCopy(env)]
  copies.push(await startCopy(env))
  const addresses = copies.map((copy) => copy.address)
  const by = await person(addresses[0] ?? '')
  const faults: string[] = []
  const acknowledged = new Set<string>()
  let slowest = 0
  let refused = 0
  for (let round = 1; round <= rounds; round += 1) {
    const load = startLoad(addresses, by, `${name}-${round}`)
    await pause(300)
    if (hurt) await hurt(round)
    else
      await onServer(databaseUrl, (pool) =>
        pool.query(
          'select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()',
        ),
      )
    const recovered = await answersAgain(copies, by, `${name}-${round}`)
    slowest = Math.max(slowest, recovered)
    for (let i = 0; i < copies.length; i += 1) acknowledged.add(`fault-${name}-${round}-again-${i}`)
    await load.stop()
    faults.push(...odd(load.statuses, [200, 503]).map((text) => `round ${round}: ${text}`))
    faults.push(
      ...(await sendPending(addresses[0] ?? '', by, load)).map(
        (status) => `round ${round}: retried, ${status}`,
      ),
    )
    for (const key of load.acknowledged) acknowledged.add(key)
    refused += load.statuses.get(503) ?? 0
    if (recovered > 5_000) faults.push(`round ${round}: recovered after ${recovered} ms`)
    for (const copy of copies)
      if (copy.process.exitCode !== null)
        faults.push(`round ${round}: a copy ended with ${copy.process.exitCode}`)
    if (faults.length > 0 && copies.some((copy) => copy.process.exitCode !== null)) break
    say(`${round}/${rounds}`)
  }
  faults.push(...(await onServer(databaseUrl, (pool) => verify(pool, by.requestId, acknowledged))))
  // Jobs that met a broken connection are tried again within a minute.
  const untold = () =>
    onServer(databaseUrl, async (pool) => {
      const { rows } = await pool.query<{ n: number }>(
        "select count(*)::int as n from timeline_entry e where e.kind = 'message' and not exists (select 1 from notification n where n.entry_id = e.id)",
      )
      return rows[0]?.n ?? 0
    })
  const began = Date.now()
  while ((await untold()) > 0 && Date.now() - began < 90_000) await pause(500)
  if ((await untold()) > 0) faults.push(`${await untold()} messages nobody was told of`)
  for (const copy of copies) await copy.kill('SIGTERM')
  return {
    shown: `${rounds} rounds, ${acknowledged.size} acknowledged, ${refused} × 503, slowest recovery ${slowest} ms`,
    faults,
  }
}

/** Two copies, nothing hurt: each job runs once. */
export async function jobsOnce(databaseUrl: string, say: (text: string) => void): Promise<Figures> {
  const { shown, faults } = await hurtRounds(databaseUrl, 5, 'once', async () => {}, say)
  const { rows } = await onServer(databaseUrl, (pool) =>
    pool.query<{ jobs: number; again: number; open: number }>(
      `select count(*)::int as jobs, count(*) filter (where retry_count > 0)::int as again,
              count(*) filter (where state <> 'completed')::int as open from pgboss.job where name = 'announce-entry'`,
    ),
  )
  const found = rows[0]
  if (found?.again) faults.push(`${found.again} jobs ran again`)
  if (found?.open) faults.push(`${found.open} jobs are not completed`)
  return { shown: `${found?.jobs ?? 0} jobs; ${shown}`, faults }
}
