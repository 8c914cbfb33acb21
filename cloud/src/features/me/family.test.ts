import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getFamily, saveFamily } from '@talent/contract/me'
import { addCommissioner, addTalent, useDistrict, type Person } from '../../../test/district.ts'
import { FAMILY_CONSENT } from './family-consent.ts'

const { t, lin } = useDistrict({ lin: (app) => addCommissioner(app) })
const CHILD = { relation: '子女' as const, name: '周小满', bornIn: '2018-09' }
const SPOUSE = { relation: '配偶' as const, name: '陈映川', bornIn: null }
const family = ({ client }: Person) => client.call(getFamily, {})
const save = (
  { client }: Person,
  basedOn: number,
  members: (typeof CHILD | typeof SPOUSE)[],
  consent: number | null = FAMILY_CONSENT.version,
) => client.try(saveFamily, { body: { members, basedOn, consent } })

test('kept as a whole, encrypted, changed and emptied by its owner alone', async () => {
  const [talent, other] = [await addTalent(t), await addTalent(t)]
  expect(await family(talent)).toEqual({ members: [], version: 0, consent: FAMILY_CONSENT })
  expect((await save(talent, 0, [CHILD, SPOUSE])).body).toEqual({
    members: [CHILD, SPOUSE],
    version: 1,
    consent: FAMILY_CONSENT,
  })
  expect(await family(talent)).toEqual({
    members: [CHILD, SPOUSE],
    version: 1,
    consent: FAMILY_CONSENT,
  })
  expect(await family(other)).toEqual({ members: [], version: 0, consent: FAMILY_CONSENT })
  expect((await lin.client.try(getFamily, {})).status).toBe(403)
  const { members_encrypted: kept } = await t.deps.db
    .selectFrom('family')
    .select('members_encrypted')
    .where('account_id', '=', talent.id)
    .executeTakeFirstOrThrow()
  expect(kept.includes(CHILD.name)).toBe(false)
  expect((await save(talent, 1, [])).body).toEqual({ members: [], version: 2, consent: FAMILY_CONSENT })
  expect(await family(talent)).toEqual({ members: [], version: 2, consent: FAMILY_CONSENT })
})

test('over a list that went on meanwhile nothing is saved', async () => {
  const talent = await addTalent(t)
  await save(talent, 0, [CHILD])
  for (const basedOn of [0, 2]) {
    const { status, error } = await save(talent, basedOn, [SPOUSE])
    expect([status, error?.code]).toEqual([409, 'stale_version'])
  }
  const both = await Promise.all([save(talent, 1, [SPOUSE]), save(talent, 1, [])])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a month to come, or of a spouse, is refused with its place', async () => {
  const talent = await addTalent(t)
  const wrong = [
    { ...CHILD, bornIn: '2999-01' },
    { ...SPOUSE, bornIn: '1990-01' },
  ] as unknown as (typeof CHILD)[]
  const { status, error } = await save(talent, 0, wrong)
  expect([status, error?.fields?.map(({ field }) => field)]).toEqual([
    422,
    ['members.0.bornIn', 'members.1.bornIn'],
  ])
  expect(await family(talent)).toEqual({ members: [], version: 0, consent: FAMILY_CONSENT })
})

const consents = async ({ client }: Person) => (await client.call(listConsents, {})).consents
const refusedAt = async (answer: ReturnType<typeof save>) => {
  const { status, error } = await answer
  return [status, error?.fields?.map(({ field, message }) => [field, message.slice(0, 7)])]
}

test('whoever is added or changed is kept with a consent: by whom, when and to which words', async () => {
  const [talent, other] = [await addTalent(t), await addTalent(t)]
  expect(await refusedAt(save(talent, 0, [CHILD], null))).toEqual([422, [['consent', '请阅读后勾选同']]])
  expect(await refusedAt(save(talent, 0, [CHILD], 99))).toEqual([422, [['consent', '同意的内容有更']]])
  expect([await family(talent), await consents(talent)]).toMatchObject([{ members: [] }, []])

  expect((await save(talent, 0, [CHILD])).status).toBe(200)
  // The answer was lost: sent again it is agreed to once.
  expect((await save(talent, 0, [CHILD])).status).toBe(200)
  expect(await consents(talent)).toEqual([
    {
      ...{ id: expect.any(String) as string, purpose: 'family', title: '家庭成员信息（子女）' },
      ...{ version: FAMILY_CONSENT.version, statement: FAMILY_CONSENT.statement, number: '' },
      subject: { kind: 'family', id: talent.id },
      ...{ givenAt: t.clock.now().toISOString(), withdrawnAt: null, endsSubject: true },
    },
  ])
  expect(await consents(other)).toEqual([])

  const before = t.clock.now().toISOString()
  const later = new Date(t.clock.now().getTime() + 60_000).toISOString()
  t.clock.moveTo(later)
  expect(await refusedAt(save(talent, 1, [CHILD, SPOUSE], null))).toEqual([
    422,
    [['consent', '请阅读后勾选同']],
  ])
  expect((await save(talent, 1, [CHILD, SPOUSE])).status).toBe(200)
  const changed = { ...CHILD, name: '周小禾' }
  expect((await refusedAt(save(talent, 2, [changed, SPOUSE], null)))[0]).toBe(422)
  // Of whom nothing is added, nothing is agreed to.
  expect((await save(talent, 2, [SPOUSE], null)).status).toBe(200)
  expect((await consents(talent)).map(({ title, givenAt }) => [title, givenAt])).toEqual([
    ['家庭成员信息（配偶）', later],
    ['家庭成员信息（子女）', before],
  ])
})

test('one consent withdrawn, nobody is kept and none of them stands; a list based on before isn’t saved', async () => {
  const talent = await addTalent(t)
  await save(talent, 0, [CHILD])
  await save(talent, 1, [CHILD, SPOUSE])
  const given = await consents(talent)
  expect(given.map(({ endsSubject }) => endsSubject)).toEqual([true, true])
  const withdraw = (id: string | undefined) =>
    talent.client.try(withdrawConsent, { params: { id: id ?? '' } })
  // Both at once, too.
  expect((await Promise.all(given.map(({ id }) => withdraw(id)))).map(({ status }) => status)).toEqual([
    200, 200,
  ])
  const { members, version } = await family(talent)
  expect(members).toEqual([])
  expect((await consents(talent)).map(({ withdrawnAt, endsSubject }) => [withdrawnAt, endsSubject])).toEqual([
    [t.clock.now().toISOString(), false],
    [t.clock.now().toISOString(), false],
  ])
  expect((await save(talent, 2, [CHILD, SPOUSE])).error?.code).toBe('stale_version')
  expect((await refusedAt(save(talent, version, [CHILD], null)))[0]).toBe(422)
  expect((await save(talent, version, [CHILD])).status).toBe(200)
  // Emptied by its owner, nothing is agreed to any more either.
  expect((await save(talent, version + 1, [])).status).toBe(200)
  expect((await consents(talent)).filter(({ withdrawnAt }) => withdrawnAt === null)).toEqual([])
})
