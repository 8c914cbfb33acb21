import { saveProfile, signInWithWeChat } from '@talent/contract/me'
import { confirmCalendarYear, setCalendarDay } from '@talent/contract/calendar'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { setDuty } from '@talent/contract/desk'
import { getDraft, saveDraft } from '@talent/contract/matter'
import { getRequest, listMyRequests, postMessage } from '@talent/contract/service-request'
import { sql } from 'kysely'
import pg from 'pg'
import { openSession } from '../../src/http/authenticate.ts'
import { addCommissioner, addCoordinator, addTalent, openDistrict, submitSchooling } from '../district.ts'
import { remindUnanswered } from '../../src/features/service-request/remind-unanswered.ts'
import { watchDue } from '../../src/features/service-request/watch-due.ts'
import { age, outwait, prepare, stage, type Cast } from '../events.ts'
import { databaseUrl } from '../postgres.ts'
import { createTestApp, type TestApp } from '../test-app.ts'

const AT_ONCE = 12
const times = <T>(count: number, work: (i: number) => Promise<T>) =>
  Promise.all(Array.from({ length: count }, (_, i) => work(i)))

let t: TestApp
let staff: Omit<Cast, 'talent'>
let holder: pg.Client
beforeAll(async () => {
  t = await createTestApp({
    wechat: {
      openIdOf: async () => 'openid-of-one-phone',
      codeOf: () => Promise.reject(new Error('not asked')),
    },
  })
  await openDistrict(t)
  staff = {
    commissioner: await addCommissioner(t),
    other: await addCommissioner(t, { areaCodes: ['xc'] }),
    coordinator: await addCoordinator(t),
  }
  const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(t.deps.db)
  holder = new pg.Client({ connectionString: databaseUrl(rows[0]?.name ?? '') })
  holder.on('error', () => {})
  await holder.connect()
})
afterAll(async () => {
  await holder.end()
  await t.close()
})

const count = async (text: string, ...values: unknown[]): Promise<number> =>
  (await t.pool.query<{ n: number }>(`select count(*)::int as n from ${text}`, values)).rows[0]?.n ?? -1

type Attempt = () => Promise<{ status: number }>
/** As several copies do at once. */
const watchAttempt: Attempt = async () => {
  await watchDue(t.deps)
  return { status: 200 }
}
/** Each: what is tried many times at once, and how many rows there are of it afterwards. */
const EFFECTS: [string, () => Promise<{ attempt: Attempt; rows: () => Promise<number> }>][] = [
  [
    'the reminder of a 补正',
    async () => {
      const { id } = await stage(t, staff, 'supplementing')
      await outwait(t, id)
      await t.pool.query(`update timeline_entry set at = at - interval '60 days' where request_id = $1`, [id])
      return {
        // As two copies do at the same occurrence, or one after a crash.
        attempt: async () => {
          await remindUnanswered(t.deps)
          return { status: 200 }
        },
        rows: () => count("timeline_entry where kind = 'remind' and request_id = $1", id),
      }
    },
  ],
  [
    'a request nobody accepted, given to somebody else',
    async () => {
      const { id } = await stage(t, staff, 'submitted')
      await age(t, id, 10)
      return {
        attempt: watchAttempt,
        rows: () => count("timeline_entry where kind in ('reassign', 'alert') and request_id = $1", id),
      }
    },
  ],
  [
    'a request that is late, told',
    async () => {
      const { id } = await stage(t, staff, 'accepted')
      await age(t, id, 60)
      return {
        attempt: watchAttempt,
        rows: () =>
          count("timeline_entry where kind = 'alert' and facts ->> 'about' = 'late' and request_id = $1", id),
      }
    },
  ],
  [
    'a 督办 nobody answered, told',
    async () => {
      const { id, cast } = await stage(t, staff, 'accepted')
      await prepare(t, { id, cast }, 'answer_supervision')
      await age(t, id, 10)
      return {
        attempt: watchAttempt,
        rows: () =>
          count(
            "timeline_entry where kind = 'alert' and facts ->> 'about' = 'unanswered' and request_id = $1",
            id,
          ),
      }
    },
  ],
  [
    'a first profile',
    async () => {
      const id = await t.person(['talent'])
      const client = await t.as(id)
      const body = {
        name: '周予安',
        phone: '13800000127',
        employer: '某材料研究院',
        areaCode: 'kcy',
        education: 'doctor',
      } as const
      return {
        attempt: () => client.try(saveProfile, { body }),
        rows: () => count('profile where account_id = $1', id),
      }
    },
  ],
  [
    'a first draft',
    async () => {
      const { id, client } = await addTalent(t)
      const body = {
        answers: {},
        materials: {},
        deferred: [],
        slots: [],
        channel: null,
        consents: [],
        step: 0,
      } as never
      return {
        attempt: () => client.try(saveDraft, { params: { code: 'child-schooling' }, body }),
        rows: () => count('draft where account_id = $1', id),
      }
    },
  ],
  [
    'a first look at a request',
    async () => {
      const { id } = await submitSchooling(await addTalent(t))
      const { client } = staff.coordinator
      return {
        attempt: () => client.try(getRequest, { params: { id } }),
        rows: async () =>
          Math.max(
            1,
            await count('read_mark where subject_id = $1 and account_id = $2', id, staff.coordinator.id),
          ),
      }
    },
  ],
  [
    'a day of the calendar',
    async () => ({
      attempt: () =>
        staff.coordinator.client.try(setCalendarDay, {
          params: { day: '2026-12-25' },
          body: { kind: 'off', note: '停电检修' },
        }),
      rows: () => count("calendar_version where day = '2026-12-25'"),
    }),
  ],
  [
    'a year that is confirmed',
    async () => ({
      attempt: () => staff.coordinator.client.try(confirmCalendarYear, { params: { year: '2027' } }),
      rows: () => count('calendar_year_confirmed where year = 2027'),
    }),
  ],
  [
    'a consent that is withdrawn',
    async () => {
      const { client } = await addTalent(t)
      const talent = { id: '', client }
      await submitSchooling(talent)
      const { consents } = (await client.call(listConsents, {})) as { consents: { id: string }[] }
      const id = consents[0]?.id ?? ''
      return {
        attempt: () => client.try(withdrawConsent, { params: { id } }, { key: 'withdrawn-once-0001' }),
        rows: () => count('consent where id = $1 and withdrawn_at is not null', id),
      }
    },
  ],
  [
    'a first sign-in of one phone',
    async () => {
      const client = await t.as(null)
      return {
        attempt: () => client.try(signInWithWeChat, { body: { code: 'any-code' } }),
        rows: () => count('account a join wechat_identity w on w.account_id = a.id'),
      }
    },
  ],
  [
    'coming on duty',
    async () => ({
      attempt: () => staff.other.client.try(setDuty, { body: { onDuty: true } }),
      rows: () => count('commissioner where account_id = $1 and on_duty', staff.other.id),
    }),
  ],
  [
    'a message with one key',
    async () => {
      const { id, cast } = await stage(t, staff, 'accepted')
      return {
        attempt: () =>
          cast.talent.client.try(
            postMessage,
            { params: { id }, body: { text: '收到' } },
            { key: 'one-message-01' },
          ),
        rows: () => count("timeline_entry where request_id = $1 and kind = 'message'", id),
      }
    },
  ],
]

test.each(EFFECTS)('%s, tried many times at once, is one row and never a 500', async (_, prepare) => {
  const { attempt, rows } = await prepare()
  const statuses = (await times(AT_ONCE, attempt)).map(({ status }) => status)
  expect(statuses).toEqual(Array(AT_ONCE).fill(200))
  expect(await rows()).toBe(1)
})

test.each([
  ['none', null],
  ['one version', 'the first'],
])('of drafts saved at once over %s one is saved, and the others are told which', async (_, base) => {
  const { client } = await addTalent(t)
  const params = { code: 'child-schooling' }
  const save = (childName: string, basedOn: number | null) =>
    client.try(saveDraft, {
      params,
      body: { answers: { childName }, materials: {}, slots: [], channel: null, basedOn },
    })
  const basedOn = base === null ? null : (await save('周小', null)).body.version
  const answers = await times(AT_ONCE, (i) => save(`周小满${i}`, basedOn))
  const { draft } = await client.call(getDraft, { params })
  const saved = answers.filter(({ status }) => status === 200)
  expect(saved.map(({ body }) => body.version)).toEqual([draft?.version])
  for (const { status, error } of answers)
    if (status !== 200) expect([status, error?.code, error?.draft]).toEqual([409, 'stale_draft', draft])
})

test('a rush of writes that all wait leaves connections for whoever reads', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  await holder.query('begin')
  await holder.query('select 1 from service_request where id = $1 for update', [id])
  const { client } = cast.talent
  const writes = times(40, (i) => client.try(postMessage, { params: { id }, body: { text: `第${i}条` } }))
  const reads = await times(20, () => client.try(listMyRequests, { query: {} }))
  expect(reads.map(({ status }) => status)).toEqual(Array(20).fill(200))
  await holder.query('commit')
  expect((await writes).map(({ status }) => status)).toEqual(Array(40).fill(200))
  expect(await count("timeline_entry where request_id = $1 and kind = 'message'", id)).toBe(40)
})

test.each(['statement_timeout', 'lock_timeout'])(
  'a wait that ends in %s answers 503 with when to come again, and nothing is saved',
  async (setting) => {
    const { id, cast } = await stage(t, staff, 'accepted')
    const { rows } = await sql<{ name: string }>`select current_database() as name`.execute(t.deps.db)
    const token = await authorization(cast.talent.id)
    const options = t.pool.options as unknown as Record<string, unknown>
    const before = options[setting]
    // What a copy asks for when its listener comes back has the limit too, and must fit on a busy machine.
    options[setting] = 2_000
    // Connections made from now on have the short limit.
    await holder.query(
      'select pg_terminate_backend(pid) from pg_stat_activity where datname = $1 and pid <> pg_backend_pid()',
      [rows[0]?.name],
    )
    while (t.pool.totalCount > 0) await new Promise((resolve) => setTimeout(resolve, 10))
    await holder.query('begin')
    await holder.query('select 1 from service_request where id = $1 for update', [id])
    const send = () =>
      t.app.inject({
        method: 'POST',
        url: `/api/requests/${id}/messages`,
        headers: { ...token, 'idempotency-key': 'waits-too-long' },
        payload: { text: '请问进展' },
      })
    const refused = await send()
    expect([refused.statusCode, refused.json().error.code]).toEqual([503, 'unavailable'])
    expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0)
    await holder.query('rollback')
    options[setting] = before
    expect(await count("timeline_entry where request_id = $1 and kind = 'message'", id)).toBe(0)
    expect((await send()).statusCode).toBe(200)
  },
)

async function authorization(accountId: string): Promise<{ authorization: string }> {
  const { token } = await openSession(t.deps.db, t.clock, accountId)
  return { authorization: `Bearer ${token}` }
}
