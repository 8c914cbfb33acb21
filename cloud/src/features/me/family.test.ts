import { getFamily, saveFamily } from '@talent/contract/me'
import { addCommissioner, addTalent, useDistrict, type Person } from '../../../test/district.ts'

const { t, lin } = useDistrict({ lin: (app) => addCommissioner(app) })
const CHILD = { relation: '子女' as const, name: '周小满', bornIn: '2018-09' }
const SPOUSE = { relation: '配偶' as const, name: '陈映川', bornIn: null }
const family = ({ client }: Person) => client.call(getFamily, {})
const save = ({ client }: Person, basedOn: number, members: (typeof CHILD | typeof SPOUSE)[]) =>
  client.try(saveFamily, { body: { members, basedOn } })

test('kept as a whole, encrypted, changed and emptied by its owner alone', async () => {
  const [talent, other] = [await addTalent(t), await addTalent(t)]
  expect(await family(talent)).toEqual({ members: [], version: 0 })
  expect((await save(talent, 0, [CHILD, SPOUSE])).body).toEqual({ members: [CHILD, SPOUSE], version: 1 })
  expect(await family(talent)).toEqual({ members: [CHILD, SPOUSE], version: 1 })
  expect(await family(other)).toEqual({ members: [], version: 0 })
  expect((await lin.client.try(getFamily, {})).status).toBe(403)
  const { members_encrypted: kept } = await t.deps.db
    .selectFrom('family')
    .select('members_encrypted')
    .where('account_id', '=', talent.id)
    .executeTakeFirstOrThrow()
  expect(kept.includes(CHILD.name)).toBe(false)
  expect((await save(talent, 1, [])).body).toEqual({ members: [], version: 2 })
  expect(await family(talent)).toEqual({ members: [], version: 2 })
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
  expect(await family(talent)).toEqual({ members: [], version: 0 })
})
