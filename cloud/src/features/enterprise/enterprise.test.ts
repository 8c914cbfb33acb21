import {
  addEnterprise,
  changeEnterprise,
  findEnterprises,
  getEnterprise,
  listEnterprises,
  listUnmatchedEmployers,
  matchEmployer,
  mergeEnterprise,
  type EnterpriseInput,
} from '@talent/contract/enterprise'
import { getMe, saveProfile } from '@talent/contract/me'
import { getRequest } from '@talent/contract/service-request'
import { sql } from 'kysely'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  PHONE,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { placeProfiles } from './place-profiles.ts'

const { t, coordinator, talent } = useDistrict({
  coordinator: addCoordinator,
  talent: (t) => addTalent(t, { employer: '华中材料院', areaCode: 'xc' }),
})

const form = (name: string, more: Partial<EnterpriseInput> = {}): EnterpriseInput => ({
  name,
  otherNames: [],
  areaCode: 'kcy',
  industry: '新材料',
  contactName: '',
  contactPhone: '',
  ...more,
})
const add = (name: string, more: Partial<EnterpriseInput> = {}) =>
  coordinator.client.call(addEnterprise, { body: form(name, more) })
const attach = (commissioner: Person, value: string) =>
  t.deps.db
    .insertInto('role_scope')
    .values({ account_id: commissioner.id, role: 'commissioner', kind: 'enterprise', value })
    .execute()
const profile = (employer: string, enterpriseId: string | null = null) => ({
  ...{ name: '周予安', phone: PHONE, employer, enterpriseId, areaCode: 'xc' },
  education: 'doctor' as const,
})
const unmatched = async () => (await coordinator.client.call(listUnmatchedEmployers, {})).items
const found = async (q: string) =>
  (await talent.client.call(findEnterprises, { query: { q } })).enterprises.map(({ name }) => name)

test('while one types, any part of any name finds the enterprise, one that begins with it first', async () => {
  await add('中原材料研究院', { otherNames: ['材料院'] })
  await add('材料检测中心')
  await add('某智能装备有限公司')
  expect(await found('材料')).toEqual(['材料检测中心', '中原材料研究院'])
  expect(await found('原材 研究')).toEqual(['中原材料研究院'])
  expect(await found('材料院')).toEqual(['中原材料研究院'])
  expect(await found('料')).toEqual([])
  expect(await found('%%')).toEqual([])
})

test('picked by its id it brings whom it is attached to, however far and whatever it is called now', async () => {
  const { id } = await add('华中材料研究院')
  const near = await addCommissioner(t, { name: '近', areaCodes: ['xc'] })
  const attached = await addCommissioner(t, { name: '远', areaCodes: ['cyy'] })
  await attach(attached, id)
  const before = await talent.client.call(getRequest, { params: { id: (await submitSchooling(talent)).id } })
  expect(before.commissioner?.id).toBe(near.id)

  const other = await addTalent(t, { areaCode: 'xc' })
  const { profile: saved } = await other.client.call(saveProfile, { body: profile('随便', id) })
  expect(saved).toMatchObject({ employer: '华中材料研究院', enterpriseId: id })
  await coordinator.client.call(changeEnterprise, {
    params: { id },
    body: { version: 1, enterprise: form('华中新材料研究院') },
  })
  const { id: requestId } = await submitSchooling(other)
  const request = await other.client.call(getRequest, { params: { id: requestId } })
  expect(request.commissioner?.id).toBe(attached.id)
  expect(request.matchReasons.map(({ kind }) => kind)).toContain('employer')
})

test('a text the directory doesn’t know waits with suggestions; matched, all who typed it and will type it work there', async () => {
  const { id } = await add('华中材料研究院')
  await add('某智能装备有限公司')
  const twin = await addTalent(t, { employer: '“华中 材料院”' })
  const [one] = await unmatched()
  expect(one).toMatchObject({ name: '华中材料院', talents: 2, suggestions: [{ id, name: '华中材料研究院' }] })
  await coordinator.client.call(matchEmployer, { params: { id: one?.id ?? '' }, body: { enterpriseId: id } })
  expect(await unmatched()).toEqual([])
  for (const person of [talent, twin])
    expect((await person.client.call(getMe, {})).profile?.enterpriseId).toBe(id)
  const later = await addTalent(t, { employer: '别的单位' })
  const { profile: typed } = await later.client.call(saveProfile, { body: profile('华中材料院') })
  expect(typed).toMatchObject({ employer: '华中材料院', enterpriseId: id })
  expect((await coordinator.client.call(getEnterprise, { params: { id } })).talents).toBe(3)
})

test('an enterprise added under the very name somebody typed is theirs at once', async () => {
  const { id } = await add('别的名字', { otherNames: ['华中材料院'] })
  expect(await unmatched()).toEqual([])
  expect((await talent.client.call(getMe, {})).profile?.enterpriseId).toBe(id)
})

test('two that are one become one: names, talents, texts and commissioners go over, old ids still lead there', async () => {
  const [kept, gone] = [await add('华中材料研究院'), await add('华中材料院', { otherNames: ['材料院'] })]
  const commissioner = await addCommissioner(t, { name: '远' })
  await attach(commissioner, gone.id)
  const params = { id: gone.id }
  const merged = await coordinator.client.call(mergeEnterprise, {
    params,
    body: { version: gone.version, intoId: kept.id },
  })
  expect(merged).toEqual({ id: kept.id, version: 2 })
  const whole = await coordinator.client.call(getEnterprise, { params })
  expect(whole).toMatchObject({
    id: kept.id,
    otherNames: ['华中材料院', '材料院'],
    talents: 1,
    commissioners: ['远'],
  })
  expect((await coordinator.client.call(listEnterprises, {})).total).toBe(1)
  expect((await talent.client.call(getMe, {})).profile?.enterpriseId).toBe(kept.id)
  // A phone that still shows the old choice.
  const { profile: saved } = await talent.client.call(saveProfile, { body: profile('x', gone.id) })
  expect(saved?.enterpriseId).toBe(kept.id)
  for (const intoId of [kept.id, 'nothing'])
    expect(
      await coordinator.client.try(mergeEnterprise, {
        params: { id: kept.id },
        body: { version: 2, intoId },
      }),
    ).toMatchObject({ status: 422, error: { fields: [{ field: 'intoId' }] } })
})

test.each([
  ['a name another has', form('华中 材料研究院'), 'name'],
  ['another name another has', form('新的', { otherNames: ['华中材料研究院'] }), 'otherNames'],
  ['an area there isn’t', form('新的', { areaCode: 'nowhere' }), 'areaCode'],
  ['no name', form(' '), 'name'],
  ['a telephone of letters', form('新的', { contactPhone: '找小王' }), 'contactPhone'],
])('%s is refused at its field, and nothing is saved', async (_, body, field) => {
  await add('华中材料研究院')
  const answer = await coordinator.client.try(addEnterprise, { body })
  expect(answer).toMatchObject({ status: 422, error: { fields: [{ field }] } })
  expect((await coordinator.client.call(listEnterprises, {})).total).toBe(1)
})

test('of two who edit one enterprise the second is told, and saves nothing', async () => {
  const { id, version } = await add('华中材料研究院')
  const change = (name: string) =>
    coordinator.client.try(changeEnterprise, { params: { id }, body: { version, enterprise: form(name) } })
  expect((await change('甲')).status).toBe(200)
  expect(await change('乙')).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  expect((await coordinator.client.call(getEnterprise, { params: { id } })).name).toBe('甲')
})

test('who to ask there is shown to a coordinator, kept encrypted and listed nowhere', async () => {
  const { id } = await add('华中材料研究院', { contactName: '金丝雀', contactPhone: '0375-0000009' })
  expect(await coordinator.client.call(getEnterprise, { params: { id } })).toMatchObject({
    contactName: '金丝雀',
    contactPhone: '0375-0000009',
  })
  const { rows } = await sql<{ row: string }>`select e::text as row from enterprise e`.execute(t.deps.db)
  const list = await coordinator.client.call(listEnterprises, { query: { q: '华中', area: 'kcy' } })
  for (const text of [...rows.map(({ row }) => row), JSON.stringify(list)])
    expect(text).not.toMatch(/金丝雀|0000009/)
  expect(list).toMatchObject({ total: 1, facets: { area: [{ value: 'kcy', count: 1 }] } })
})

test('profiles of before the directory are placed at the next start', async () => {
  const { id } = await add('华中材料研究院', { otherNames: ['材料院'] })
  const known = await addTalent(t, { employer: '材料院' })
  await t.deps.db.updateTable('profile').set({ enterprise_id: null, typed_employer_id: null }).execute()
  await placeProfiles(t.deps)
  await placeProfiles(t.deps)
  expect((await known.client.call(getMe, {})).profile?.enterpriseId).toBe(id)
  expect((await unmatched()).map(({ name }) => name)).toEqual(['华中材料院'])
})
