import { join } from 'node:path'
import { submitRequest, takeAppointment } from '@talent/contract/service-request'
import { compose } from '../../cloud/src/compose.ts'
import { readConfig } from '../../cloud/src/config.ts'
import { seed } from '../../cloud/src/seed/seed.ts'
import { CONSULT_FORM } from '../../cloud/test/consult-form.ts'
import { slotsFrom, type BookingPattern } from '../../contract/src/booking/index.ts'
import { chinaTime } from '../../contract/src/calendar/index.ts'
import { signInTalents } from '../signed-in-talents.ts'
import { KEYS, startCopy } from './copy.ts'
import { temporaryFolder } from './leave-nothing.ts'
import { onServer } from './on-server.ts'
import type { Figures } from './rounds.ts'

const AT_ONCE = 50
const HOST = 'fault-host'
const PATTERN: BookingPattern = {
  weekly: (['mon', 'tue', 'wed', 'thu', 'fri'] as const).map((on) => ({
    on,
    from: '09:00',
    to: '17:00',
    minutes: 30,
    every: 30,
    capacity: 1,
    channel: 'phone',
    place: '',
  })),
  extra: [],
  closed: [],
}

interface Answer {
  /** 0 when the connection ended without an answer. */
  readonly status: number
  readonly id: string
  readonly code: string
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
    const { id = '', error } = (await reply.json()) as { id?: string; error?: { code: string } }
    return { status: reply.status, id, code: error?.code ?? '' }
  } catch {
    return { status: 0, id: '', code: '' }
  }
}

/** One host with every weekday open, and fifty talents. @returns their tokens and the times there are */
async function prepareDistrict(env: NodeJS.ProcessEnv) {
  const { deps, database, close } = await compose(readConfig({ ...KEYS, ...env, DEMO: 'true' }), {
    runJobs: false,
  })
  await seed(deps)
  const run = (statement: string) => database.pool.query(statement)
  await run('update commissioner set on_duty = false')
  await run(`insert into account (id, name, created_at) values ('${HOST}', '林知远', now())`)
  await run(`insert into account_role values ('${HOST}', 'commissioner')`)
  await run(`insert into commissioner (account_id, department_code, capacity, on_duty, office_phone)
    select '${HOST}', (select code from department limit 1), 1000, true, ''`)
  await run(
    `insert into role_scope values ('${HOST}', 'commissioner', 'matter', '${CONSULT_FORM.matterCode}')`,
  )
  await database.pool.query('insert into booking_host (id, pattern, version) values ($1, $2, 1)', [
    HOST,
    JSON.stringify(PATTERN),
  ])
  const talents = await signInTalents(deps, 'fault-s', AT_ONCE)
  // From the week after the next on, so that none is within two hours.
  const slots = slotsFrom(deps.calendar, PATTERN, chinaTime(deps.clock.now()).day, 90).slice(40)
  await close()
  return { talents, slots }
}

/** Fifty at the same moment for one free time, through two processes, again and again. */
export async function slotRounds(
  databaseUrl: string,
  rounds: number,
  say: (text: string) => void,
): Promise<Figures> {
  const folder = temporaryFolder()
  const env = { DATA_DIR: folder, FILES_DIR: join(folder, 'files'), DATABASE_URL: databaseUrl }
  const { talents, slots } = await prepareDistrict(env)
  const copies = [await startCopy(env), await startCopy(env)]
  const addressOf = (i: number) => copies[i % copies.length]?.address ?? ''
  const requests = await Promise.all(
    talents.map((token, i) =>
      press(addressOf(i), submitRequest.path, token, `fault-slot-request-${i}`, CONSULT_FORM),
    ),
  )
  const faults: string[] = requests.some(({ status }) => status !== 200) ? ['a submit was refused'] : []
  let [held, slowest] = [0, 0]
  await onServer(databaseUrl, async (pool) => {
    for (let round = 1; round <= rounds; round += 1) {
      const slot = slots[round % slots.length]
      // Whoever got one before may get this one, too.
      await pool.query("update booking set state = 'cancelled'")
      const began = Date.now()
      const answers = await Promise.all(
        talents.map((token, i) =>
          press(
            addressOf(i),
            takeAppointment.path.replace('{id}', requests[i]?.id ?? ''),
            token,
            `fault-slot-${round}-${i}`,
            { startsAt: slot?.startsAt },
          ),
        ),
      )
      slowest = Math.max(slowest, Date.now() - began)
      const { rows } = await pool.query<{ n: number }>(
        "select count(*)::int as n from booking where state = 'booked'",
      )
      const took = answers.filter(({ status }) => status === 200).length
      const full = answers.filter(({ status, code }) => status === 409 && code === 'slot_full').length
      if (took !== 1 || full !== AT_ONCE - 1 || rows[0]?.n !== 1)
        faults.push(`round ${round}: ${took} took it, ${full} heard that it is full, ${rows[0]?.n} hold it`)
      held += took
      say(`${round}/${rounds}`)
    }
  })
  for (const copy of copies) {
    if (copy.process.exitCode !== null) faults.push(`a copy ended with ${copy.process.exitCode}`)
    await copy.kill('SIGTERM')
  }
  return {
    shown: `${rounds} × ${AT_ONCE} for one time through two processes: ${held} held; slowest ${AT_ONCE} ${slowest} ms`,
    faults,
  }
}
