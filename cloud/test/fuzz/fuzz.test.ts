import { endpoints, ErrorReply, type Endpoint, type Role } from '@talent/contract'
import * as v from 'valibot'
import { openSession } from '../../src/http/authenticate.ts'
import { addCommissioner, addCoordinator, beginAnew, upload, type Person } from '../district.ts'
import { stage } from '../events.ts'
import { createTestApp, type TestApp } from '../test-app.ts'
import { hostileCall, pick, randomOf } from './hostile-call.ts'

/** FUZZ_CALLS and FUZZ_SEED make it longer, and repeat it. */
const CALLS = Number(process.env['FUZZ_CALLS'] ?? 700)
const SEED = Number(process.env['FUZZ_SEED'] ?? Date.now() % 1_000_000)
/** The largest reply to a refused call: what was wrong, not all that was sent. */
const REPLY_MOST = 20_000

/** Sessions and their end are beside the point, and so is what is kept of refusals on purpose. */
const BESIDE = ['schema_migration', 'session', 'security_event']
const SIGNING_OUT = ['signOut', 'signOutEverywhere', 'endSession', 'withdrawRole']

let t: TestApp
let tables: string
const words = [
  'x',
  '2026-11-26',
  '14:30',
  '周予安',
  '13800000127',
  '20',
  '2027',
  'child-schooling',
  'kcy',
  '好的',
  'item-1',
]
const people: Partial<Record<Role, Person>> = {}

beforeAll(async () => {
  t = await createTestApp({ wechat: { openIdOf: async () => 'an-openid' } as never })
  await beginAnew(t)
  const commissioner = await addCommissioner(t)
  const staff = {
    commissioner,
    coordinator: await addCoordinator(t),
    other: await addCommissioner(t, { areaCodes: ['xc'] }),
  }
  const { id, cast } = await stage(t, staff, 'in_progress')
  const asked = await stage(t, staff, 'supplementing')
  Object.assign(people, { talent: cast.talent, commissioner, coordinator: staff.coordinator })
  words.push(id, id, id, asked.id, await upload(cast.talent.client), commissioner.id, staff.other.id)
  const { rows } = await t.pool.query<{ tablename: string }>(
    "select tablename from pg_tables where schemaname = 'public' and tablename <> all($1)",
    [BESIDE],
  )
  tables = rows
    .map(
      ({ tablename: name }) =>
        `select '${name}' as name, md5(coalesce(string_agg(x::text, '|' order by x::text), '')) as sum from ${name} x`,
    )
    .join(' union all ')
}, 120_000)
afterAll(() => t.close())

const kept = async () => (await t.pool.query<{ name: string; sum: string }>(`${tables} order by 1`)).rows

test(`${CALLS} hostile calls from the contract's schemas (seed ${SEED}): never a 5xx, nothing saved on a refusal`, async () => {
  const random = randomOf(SEED)
  const all = (Object.entries(endpoints) as [string, Endpoint][]).filter(
    ([name]) => !SIGNING_OUT.includes(name),
  )
  const tokens = new Map<Role, string>()
  for (const role of ['talent', 'commissioner', 'coordinator'] as const)
    tokens.set(
      role,
      (await openSession(t.deps.db, t.clock, people[role]?.id ?? '', 'browser' as never)).token,
    )
  let before = await kept()
  const statuses: Record<number, number> = {}
  for (let i = 0; i < CALLS; i += 1) {
    const [name, endpoint] = all[i % all.length] as [string, Endpoint]
    const call = hostileCall(endpoint, random, words)
    const token = tokens.get(pick(random, endpoint.roles))
    const headers = { ...call.headers, ...(token ? { authorization: `Bearer ${token}` } : {}) }
    const reply = await t.app.inject({ ...call, headers } as never)
    statuses[reply.statusCode] = (statuses[reply.statusCode] ?? 0) + 1
    const told = `call ${i}: ${name} ${call.url.slice(0, 200)} ${(call.payload ?? '').slice(0, 300)} → ${reply.statusCode} ${reply.body.slice(0, 300)}`
    if (reply.statusCode >= 500) throw new Error(told)
    const after = await kept()
    if (reply.statusCode >= 400) {
      if (!v.is(ErrorReply, JSON.parse(reply.body)) || reply.body.length > REPLY_MOST) throw new Error(told)
      const changed = after.filter(({ sum }, k) => sum !== before[k]?.sum).map((row) => row.name)
      if (changed.length > 0) throw new Error(`${told}: changed ${changed.join(', ')}`)
    }
    before = after
  }
  // Both happen, or the calls weren't what they should be.
  expect(Object.keys(statuses)).toEqual(expect.arrayContaining(['200', '404', '422']))
}, 3_600_000)
