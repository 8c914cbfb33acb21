import { join } from 'node:path'
import { submitRequest, acceptRequest, withdrawRequest } from '@talent/contract/service-request'
import type pg from 'pg'
import { compose } from '../../cloud/src/compose.ts'
import { readConfig } from '../../cloud/src/config.ts'
import { openSession } from '../../cloud/src/http/authenticate.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { CONSULT_FORM } from '../../cloud/test/consult-form.ts'
import { signInTalents } from '../signed-in-talents.ts'
import { KEYS, startCopy, type Copy } from './copy.ts'
import { temporaryFolder } from './leave-nothing.ts'
import { onServer } from './on-server.ts'
import type { Figures } from './rounds.ts'

const AT_ONCE = 50
/** So many places there are after one gave up theirs: for the first ones in the line. */
const PLACES_LATER = 5
const WAIT_MOST_MS = 30_000
const COMMISSIONER = 'fault-commissioner'
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

/** One commissioner on duty, and fifty talents. */
async function prepareDistrict(env: NodeJS.ProcessEnv) {
  const { deps, database, close } = await compose(readConfig({ ...KEYS, ...env, DEMO: 'true' }), {
    runJobs: false,
  })
  await seed(deps)
  const run = (statement: string) => database.pool.query(statement)
  await run('update commissioner set on_duty = false')
  await run(`insert into account (id, name, created_at) values ('${COMMISSIONER}', '林知远', now())`)
  await run(`insert into account_role values ('${COMMISSIONER}', 'commissioner')`)
  await run(`insert into commissioner (account_id, department_code, capacity, on_duty, office_phone)
    select '${COMMISSIONER}', (select code from department limit 1), 1, true, ''`)
  await run(
    `insert into role_scope values ('${COMMISSIONER}', 'commissioner', 'matter', '${CONSULT_FORM.matterCode}')`,
  )
  const talents = await signInTalents(deps, 'fault-t', AT_ONCE)
  const { token } = await openSession(deps.db, deps.clock, COMMISSIONER)
  await close()
  return { talents, commissioner: token }
}

interface Answer {
  /** 0 when the connection ended without an answer. */
  readonly status: number
  readonly id: string
  readonly version: number
}

async function press(
  address: string,
  path: string,
  token: string,
  key: string,
  body: object,
): Promise<Answer> {
  try {
    const reply = await fetch(`${address}${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${token}`,
        'content-type': 'application/json',
        'idempotency-key': key,
      },
      body: JSON.stringify(body),
    })
    const { id = '', version = 0 } = (await reply.json()) as Partial<Answer>
    return { status: reply.status, id, version }
  } catch {
    return { status: 0, id: '', version: 0 }
  }
}

const countOf = (answers: readonly Answer[], status: number) =>
  answers.filter((answer) => answer.status === status).length
const oddOf = (answers: readonly Answer[], ...expected: number[]) => [
  ...new Set(answers.map(({ status }) => status).filter((status) => !expected.includes(status))),
]

interface Row {
  readonly id: string
  readonly commissioner: string | null
  readonly line: number | null
}
const rowsOf = async (pool: pg.Pool, ids: readonly string[]) =>
  (
    await pool.query<Row>(
      `select id, commissioner_account_id as commissioner, line_number as line from service_request
        where id = any($1) order by line_number nulls first`,
      [ids],
    )
  ).rows

/** Fifty submits for one place. @returns who got it, the line behind, and what was wrong */
async function submitAtOnce(
  pool: pg.Pool,
  copies: readonly Copy[],
  talents: readonly string[],
  round: number,
) {
  const answers = await Promise.all(
    talents.map((token, i) =>
      press(
        copies[i % copies.length]?.address ?? '',
        submitRequest.path,
        token,
        `fault-place-${round}-${i}`,
        CONSULT_FORM,
      ),
    ),
  )
  const ids = answers.map(({ id }) => id)
  const rows = await rowsOf(pool, ids)
  const placed = rows.filter(({ commissioner }) => commissioner !== null)
  const line = rows.filter(({ commissioner }) => commissioner === null)
  const told = answers.filter(({ version }) => version === 2).map(({ id }) => id)
  const faults = [
    ...oddOf(answers, 200).map((status) => `${countOf(answers, status)} submits answered ${status}`),
    ...(rows.length === AT_ONCE ? [] : [`${rows.length} requests of ${AT_ONCE} submits`]),
    ...(placed.length === 1 ? [] : [`${placed.length} got the one place`]),
    ...(told.join() === placed.map(({ id }) => id).join()
      ? []
      : [`${told.length} were told that they got it`]),
    ...(new Set(line.map((row) => row.line)).size === line.length && line.every((row) => row.line !== null)
      ? []
      : ['the numbers in the line are not one for each']),
  ]
  return {
    winner: { id: placed[0]?.id ?? '', token: talents[ids.indexOf(placed[0]?.id ?? '')] ?? '' },
    line,
    faults,
  }
}

/** Fifty presses on 受理 of one request, each with a key of its own. */
async function acceptAtOnce(
  pool: pg.Pool,
  copies: readonly Copy[],
  token: string,
  id: string,
  round: number,
) {
  const answers = await Promise.all(
    Array.from({ length: AT_ONCE }, (_, i) =>
      press(
        copies[i % copies.length]?.address ?? '',
        acceptRequest.path.replace('{id}', id),
        token,
        `fault-accept-${round}-${i}`,
        { version: 2 },
      ),
    ),
  )
  const { rows } = await pool.query<{ n: number }>(
    "select count(*)::int as n from timeline_entry where request_id = $1 and kind = 'accept'",
    [id],
  )
  return [
    ...oddOf(answers, 200, 409).map((status) => `${countOf(answers, status)} accepts answered ${status}`),
    ...(countOf(answers, 200) === 1 ? [] : [`${countOf(answers, 200)} accepts of one request went through`]),
    ...(rows[0]?.n === 1 ? [] : [`${rows[0]?.n} entries of one acceptance`]),
  ]
}

/** One gives up their place, and there are a few: the first in the line get them. */
async function giveOn(
  pool: pg.Pool,
  copy: Copy,
  winner: { id: string; token: string },
  line: readonly Row[],
) {
  await pool.query('update commissioner set capacity = $1 where account_id = $2', [
    PLACES_LATER,
    COMMISSIONER,
  ])
  const { status } = await press(
    copy.address,
    withdrawRequest.path.replace('{id}', winner.id),
    winner.token,
    `fault-withdraw-${winner.id}`,
    { version: 3 },
  )
  const placed = async () =>
    (
      await rowsOf(
        pool,
        line.map(({ id }) => id),
      )
    ).filter(({ commissioner }) => commissioner !== null)
  const until = Date.now() + WAIT_MOST_MS
  while ((await placed()).length < PLACES_LATER && Date.now() < until) await pause(50)
  const got = (await placed()).map(({ id }) => id)
  const first = line.slice(0, PLACES_LATER).map(({ id }) => id)
  return [
    ...(status === 200 ? [] : [`giving up the place answered ${status}`]),
    ...(got.sort().join() === first.sort().join()
      ? []
      : [`${got.length} places went to others than the first in the line`]),
  ]
}

/** Whoever lost their place to nobody: the same state for the next round. */
async function beginAnew(pool: pg.Pool): Promise<void> {
  await pool.query('update commissioner set capacity = 1 where account_id = $1', [COMMISSIONER])
  await pool.query("update service_request set state = 'withdrawn' where talent_account_id like 'fault-t%'")
}

/** Fifty submits at the same moment for the last free place, through two copies, again and again. */
export async function placeRounds(
  databaseUrl: string,
  rounds: number,
  say: (text: string) => void,
): Promise<Figures> {
  const folder = temporaryFolder()
  const env = { DATA_DIR: folder, FILES_DIR: join(folder, 'files'), DATABASE_URL: databaseUrl }
  const { talents, commissioner } = await prepareDistrict(env)
  const copies = [await startCopy(env), await startCopy(env)]
  const faults: string[] = []
  let queued = 0
  let slowest = 0
  await onServer(databaseUrl, async (pool) => {
    for (let round = 1; round <= rounds; round += 1) {
      await beginAnew(pool)
      const began = Date.now()
      const { winner, line, faults: found } = await submitAtOnce(pool, copies, talents, round)
      slowest = Math.max(slowest, Date.now() - began)
      queued += line.length
      const [copy] = copies
      if (copy !== undefined && found.length === 0) {
        found.push(...(await acceptAtOnce(pool, copies, commissioner, winner.id, round)))
        found.push(...(await giveOn(pool, copy, winner, line)))
      }
      faults.push(...found.map((text) => `round ${round}: ${text}`))
      say(`${round}/${rounds}`)
    }
  })
  for (const copy of copies) {
    if (copy.process.exitCode !== null) faults.push(`a copy ended with ${copy.process.exitCode}`)
    await copy.kill('SIGTERM')
  }
  return {
    shown: `${rounds} × ${AT_ONCE} submits for one place: ${rounds * AT_ONCE - queued} placed, ${queued} queued; ${rounds} × ${AT_ONCE} accepts; slowest ${AT_ONCE} submits ${slowest} ms`,
    faults,
  }
}
