import { endpoints, type AccountRole, type Endpoint } from '@talent/contract'
import { getMe } from '@talent/contract/me'
import { listConsents } from '@talent/contract/consent'
import { acceptRequest, getRequest, submitRequest } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  upload,
  type Person,
  useDistrict,
} from '../district.ts'
import { startWith } from '../start-with.ts'

/** A demo talent's request with real staff: as it may have been while the trial was open. */
const { t, ...people } = useDistrict(
  { commissioner: addCommissioner, coordinator: addCoordinator, talent: addTalent },
  { once: true },
)
/** Sent while the trial was open, and sent again after. */
const accept = (id: string, version = 2) =>
  people.commissioner.client.try(
    acceptRequest,
    { params: { id }, body: { version } },
    { key: 'accepted-in-the-trial' },
  )
let objects: Partial<Record<string, string>>
beforeAll(async () => {
  const { id: talentId, client } = people.talent
  await t.deps.db.updateTable('account').set({ demo: true }).where('id', '=', talentId).execute()
  const file = await upload(client)
  const { id: request } = await client.call(submitRequest, { body: schoolingForm([file]) })
  const consent = (await client.call(listConsents, {})).consents[0]?.id ?? ''
  await accept(request)
  await t.drain()
  objects = { request, file, consent }
}, 60_000)

const STAFF = ['commissioner', 'coordinator'] as const satisfies readonly AccountRole[]
/** Of the contract: everything by which staff reach one thing of somebody else's. */
const calls = Object.entries<Endpoint>(endpoints).flatMap(([name, endpoint]) =>
  STAFF.flatMap((role) =>
    endpoint.roles.includes(role) && ['request', 'file'].includes(endpoint.owned ?? '')
      ? [{ name, role, endpoint }]
      : [],
  ),
)
const attempt = ({ role, endpoint }: (typeof calls)[number]) =>
  people[role].client.try(endpoint, {
    ...endpoint.example,
    params: { id: objects[endpoint.owned ?? ''] ?? '' },
  } as never)

/** What a call could leave behind. */
async function traces(): Promise<unknown> {
  const count = async (table: 'timeline_entry' | 'audit' | 'read_mark') =>
    (
      await t.deps.db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<string>().as('n'))
        .executeTakeFirst()
    )?.n
  const request = t.deps.db
    .selectFrom('service_request')
    .selectAll()
    .where('id', '=', objects['request'] ?? '')
  return [
    await count('timeline_entry'),
    await count('audit'),
    await count('read_mark'),
    await request.executeTakeFirstOrThrow(),
  ]
}

it('walks endpoints that read and change requests, and files', () => {
  const names = new Set(calls.map(({ name }) => name))
  expect(calls.map(({ endpoint }) => endpoint.owned)).toContain('file')
  for (const name of [
    'getRequest',
    'listThread',
    'revealAnswer',
    'postMessage',
    'acceptRequest',
    'listCandidates',
  ])
    expect(names).toContain(name)
})

describe('with DEMO=false', () => {
  beforeAll(() => startWith(t, false), 60_000)

  it.each(calls)(
    '$name of a demo person’s thing isn’t there for a $role, and leaves nothing',
    async (call) => {
      const before = await traces()
      const { status, error } = await attempt(call)
      expect([status, error?.code]).toEqual([404, 'not_found'])
      expect(await traces()).toEqual(before)
    },
  )

  it('a call of the trial, sent again under its key, isn’t told what it was told then', async () => {
    for (const version of [2, 3]) {
      const { status, error } = await accept(objects['request'] ?? '', version)
      expect([status, error?.code, error?.earlier]).toEqual([404, 'not_found', undefined])
    }
  })

  it('an id of nothing is answered in the same words', async () => {
    const asked = (id: string) => people.coordinator.client.try(getRequest, { params: { id } })
    expect((await asked(objects['request'] ?? '')).error).toEqual((await asked('nothing-of-this-name')).error)
  })

  it('what real people asked for is there as before', async () => {
    const real: Person = await addTalent(t, { name: '真实', phone: '13900000003' })
    const { id } = await real.client.call(submitRequest, { body: schoolingForm([await upload(real.client)]) })
    for (const role of STAFF)
      expect((await people[role].client.call(getRequest, { params: { id } })).viewer).toBe(role)
    expect((await people.talent.client.try(getMe, {})).status).toBe(401)
  })
})

describe('with DEMO=true again', () => {
  beforeAll(() => startWith(t, true), 60_000)

  it('a call sent again under its key answers as it did', async () => {
    expect(await accept(objects['request'] ?? '')).toMatchObject({ status: 200, body: { state: 'accepted' } })
  })

  it.each(calls.filter(({ endpoint }) => endpoint.method === 'GET'))(
    '$name is there for a $role',
    async (call) => {
      // Nothing to print before the end.
      expect((await attempt(call)).status).toBe(call.name === 'getClosingNote' ? 409 : 200)
    },
  )

  it.each(calls.filter(({ endpoint }) => endpoint.method !== 'GET'))(
    '$name finds it for a $role',
    async (call) => {
      expect((await attempt(call)).status).not.toBe(404)
    },
  )
})
