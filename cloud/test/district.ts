import type { EndpointCall, ScopeKind } from '@talent/contract'
import type { TalentCategory } from '@talent/contract/matter'
import { listInbox } from '@talent/contract/notification'
import { submitRequest, type RequestChanged } from '@talent/contract/service-request'
import sharp from 'sharp'
import { placeEmployer, putEnterprise } from '../src/features/enterprise/index.ts'
import { encryptProfileWords } from '../src/lib/profile-words.ts'
import { phonePlace } from '../src/lib/encrypted-places.ts'
import { childSchooling } from '../src/seed/content/matters/child-schooling.ts'
import { enterpriseId } from '../src/seed/seed-people.ts'
import { isKept, puttingBackOf } from './empty-tables.ts'
import { keepOpenDistrict, openDistrict as open } from './open-district.ts'
import { createTestApp, NOW, type Client, type TestApp, type TestOptions } from './test-app.ts'

export const openDistrict = (t: TestApp): Promise<void> => open(t.deps.db)

const reopened = new WeakMap<TestApp, () => Promise<void>>()

async function reopeningOf(t: TestApp): Promise<() => Promise<void>> {
  const { db } = t.deps
  if (!(await isKept(db))) await keepOpenDistrict(db, t.empty)
  return puttingBackOf(db)
}

/** Before each test: nothing left of the one before, the mockups' afternoon, and an open district. */
export async function beginAnew(t: TestApp): Promise<void> {
  await t.drain()
  await t.empty()
  t.clock.moveTo(NOW)
  const reopen = reopened.get(t) ?? (await reopeningOf(t))
  reopened.set(t, reopen)
  await reopen()
}

export interface Person {
  id: string
  client: Client
}

type Add = (t: TestApp) => Promise<Person>

/**
 * An application of the file's own, and before each of its tests (`once`: before the first) a district with these people
 * and nothing else. What it returns is filled then, so it is of use inside tests and hooks only.
 */
export function useDistrict<P extends Record<string, Add>>(
  people: P,
  { once = false, app = {} }: { once?: boolean; app?: TestOptions } = {},
): { t: TestApp } & Record<keyof P, Person> {
  const t = {} as TestApp
  const here = Object.fromEntries(Object.keys(people).map((name) => [name, {}])) as Record<keyof P, Person>
  const begin = async () => {
    await beginAnew(t)
    for (const [name, add] of Object.entries(people)) Object.assign(here[name] ?? {}, await add(t))
  }
  beforeAll(async () => {
    Object.assign(t, await createTestApp(app))
    if (once) await begin()
  }, 60_000)
  if (!once) beforeEach(begin)
  afterAll(() => t.close())
  return { t, ...here }
}

export const PHONE = '13800000127'

/** Of the directory, put there when nobody has. */
export async function enterpriseCalled(t: TestApp, name: string): Promise<string> {
  const id = enterpriseId(name)
  await t.deps.db
    .transaction()
    .execute((trx) => putEnterprise(t.deps, trx, id, { name, otherNames: [], areaCode: 'kcy', industry: '' }))
  return id
}

interface Profiled {
  name?: string
  employer?: string
  areaCode?: string
  phone?: string
}

export async function addProfile(t: TestApp, id: string, more: Profiled = {}): Promise<void> {
  const { name = '周予安', employer = '某材料研究院', areaCode = 'kcy', phone = PHONE } = more
  const { columns } = await t.deps.db
    .transaction()
    .execute((trx) => placeEmployer(t.deps, trx, { employer, enterpriseId: null }))
  await t.deps.db
    .insertInto('profile')
    .values({
      account_id: id,
      ...columns,
      words_encrypted: encryptProfileWords(t.deps.cipher, id, { name, employer, talentCategory: '' }),
      phone_encrypted: t.deps.cipher.encrypt(phonePlace(id), phone),
      phone_index: t.deps.cipher.blindIndex('phone', phone),
      area_code: areaCode,
      education: 'doctor',
      arrived_on: '2025-08-01',
      updated_at: t.clock.now(),
    })
    .execute()
}

export async function addTalent(t: TestApp, more: Profiled = {}): Promise<Person> {
  const id = await t.person(['talent'], '微信用户')
  await addProfile(t, id, more)
  return { id, client: await t.as(id) }
}

const ALL_MATTERS = ['child-schooling', 'medical-care', 'spouse-employment', 'tax-reward-consult']

export async function addCommissioner(
  t: TestApp,
  more: {
    name?: string
    areaCodes?: string[]
    capacity?: number
    onDuty?: boolean
    matters?: string[]
    employers?: string[]
    categories?: TalentCategory[]
  } = {},
): Promise<Person> {
  const {
    name = '林知远',
    areaCodes = ['kcy'],
    capacity = 20,
    onDuty = true,
    matters = ALL_MATTERS,
    employers = [],
    categories = [],
  } = more
  const id = await t.person(['commissioner'], name)
  const row = {
    account_id: id,
    department_code: 'kegong',
    capacity,
    on_duty: onDuty,
    office_phone: '0375-0000001',
    portrait: null,
  }
  await t.deps.db.insertInto('commissioner').values(row).execute()
  const scope = (kind: ScopeKind, values: string[]) =>
    values.map((value) => ({ account_id: id, role: 'commissioner' as const, kind, value }))
  const enterprises: string[] = []
  for (const name of employers) enterprises.push(await enterpriseCalled(t, name))
  const scopes = [
    ...scope('matter', matters),
    ...scope('enterprise', enterprises),
    ...scope('area', areaCodes),
    ...scope('talent-category', categories),
  ]
  if (scopes.length > 0) await t.deps.db.insertInto('role_scope').values(scopes).execute()
  return { id, client: await t.as(id) }
}

export async function addCoordinator(t: TestApp, name = '顾明月'): Promise<Person> {
  const id = await t.person(['coordinator'], name)
  return { id, client: await t.as(id) }
}

/** 企业联系人 of these enterprises, by name. */
export async function addContact(t: TestApp, employers: readonly string[], name = '苏晚晴'): Promise<Person> {
  const id = await t.person(['contact'], name)
  for (const employer of employers) {
    const value = await enterpriseCalled(t, employer)
    await t.deps.db
      .insertInto('role_scope')
      .values({ account_id: id, role: 'contact', kind: 'enterprise', value })
      .execute()
  }
  return { id, client: await t.as(id) }
}

export const pictures = sharp({ create: { width: 8, height: 8, channels: 3, background: '#888888' } })
  .png()
  .toBuffer()

/** Uploads a picture; its id. */
export async function upload(client: Client): Promise<string> {
  const { status, body } = await client.upload(await pictures)
  if (status !== 200) throw new Error(`upload answered ${status}`)
  return body.id
}

export const CHILD = { name: '周小满', idNumber: '11010519491231002X', school: '向阳小学' }

export type Form = EndpointCall<typeof submitRequest>['body']

/** 子女入学 · 转学插班, complete but for the household picture. */
export const schoolingForm = (household: string[], more: Partial<Form> = {}): Form => ({
  matterCode: 'child-schooling',
  matterVersion: childSchooling.version,
  answers: {
    kind: '转学插班',
    stage: '小学',
    childName: CHILD.name,
    childIdNumber: CHILD.idNumber,
    currentSchool: CHILD.school,
  },
  materials: { household },
  deferred: ['residenceProof'],
  slots: [{ day: '2026-11-26', time: '14:30' }],
  channel: 'phone',
  consents: [{ purpose: 'minor', version: 1 }],
  ...more,
})

export async function submitSchooling(talent: Person, more: Partial<Form> = {}): Promise<RequestChanged> {
  return talent.client.call(submitRequest, { body: schoolingForm([await upload(talent.client)], more) })
}

/** Everything in somebody's inbox, thing by thing, newest first. */
export const newsOf = async ({ client }: Pick<Person, 'client'>): Promise<string[]> =>
  (await client.call(listInbox, {})).items.flatMap(({ what, earlier }) => [
    what,
    ...earlier.map((older) => older.what),
  ])
