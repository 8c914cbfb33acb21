import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getAnswers, saveAnswers, type Answer } from '@talent/contract/self-check'
import { addCommissioner, addTalent, useDistrict, type Person } from '../../../test/district.ts'

const { t, lin } = useDistrict({ lin: (app) => addCommissioner(app) })
const DEGREE: Answer = { asked: 'degree', value: '博士研究生', answeredOn: '2026-11-20' }
const INSURED: Answer = {
  asked: 'socialInsuranceMonths',
  value: { from: 12, to: 23 },
  answeredOn: '2026-11-20',
}
const kept = ({ client }: Person) => client.call(getAnswers, {})
/** By the words as they stand now, unless said otherwise. */
const save = async (person: Person, basedOn: number, answers: Answer[], ticked?: number | null) => {
  const consent = ticked === undefined ? (await kept(person)).consent.version : ticked
  return person.client.try(saveAnswers, { body: { answers, basedOn, consent } })
}
const consents = async ({ client }: Person) => (await client.call(listConsents, {})).consents

test('kept encrypted with a consent, for their owner alone, and gone with it', async () => {
  const [talent, other] = [await addTalent(t), await addTalent(t)]
  expect((await save(talent, 0, [DEGREE], null)).error?.fields?.map(({ field }) => field)).toEqual([
    'consent',
  ])
  expect(await kept(talent)).toMatchObject({ answers: [], version: 0 })
  expect((await save(talent, 0, [DEGREE])).body).toMatchObject({ answers: [DEGREE], version: 1 })
  // The answer was lost; and what is added to what is kept is agreed to already.
  expect((await save(talent, 0, [DEGREE])).status).toBe(200)
  expect((await save(talent, 1, [DEGREE, INSURED], null)).status).toBe(200)
  expect((await save(talent, 1, [DEGREE])).error?.code).toBe('stale_version')
  expect(await kept(talent)).toMatchObject({ answers: [DEGREE, INSURED], version: 2 })
  expect(await kept(other)).toMatchObject({ answers: [], version: 0 })
  expect((await lin.client.try(getAnswers, {})).status).toBe(403)
  const row = await t.deps.db.selectFrom('answers').selectAll().executeTakeFirstOrThrow()
  expect(row.answers_encrypted.includes('博士')).toBe(false)

  const [given, ...more] = await consents(talent)
  expect([given?.purpose, given?.subject, given?.endsSubject, more]).toEqual([
    'answers',
    { kind: 'answers', id: talent.id },
    true,
    [],
  ])
  await talent.client.call(withdrawConsent, { params: { id: given?.id ?? '' } })
  expect(await kept(talent)).toMatchObject({ answers: [], version: 3 })
  expect((await consents(talent)).map(({ withdrawnAt }) => withdrawnAt)).toEqual([
    t.clock.now().toISOString(),
  ])
  expect((await save(talent, 3, [DEGREE], null)).status).toBe(422)
})

test.each<[string, Answer, string]>([
  ['a question nobody asks', { ...DEGREE, asked: 'shoeSize' }, 'answers.0.value'],
  ['a choice that is none', { ...DEGREE, value: '幼儿园' }, 'answers.0.value'],
  ['words for a number', { ...INSURED, value: '很久' }, 'answers.0.value'],
  ['no such day', { asked: 'arrivalDate', value: '2026-02-30', answeredOn: '2026-11-20' }, 'answers.0.value'],
  ['a number beyond measure', { ...INSURED, value: { from: Infinity, to: null } }, 'answers.0.value'],
  ['a day of answering that is none', { ...DEGREE, answeredOn: '2026-02-30' }, 'answers.0.answeredOn'],
])('refused with its place, and nothing is kept: %s', async (_, wrong, place) => {
  const talent = await addTalent(t)
  const { status, error } = await save(talent, 0, [wrong])
  expect([status, error?.fields?.map(({ field }) => field)]).toEqual([422, [place]])
  expect(await kept(talent)).toMatchObject({ answers: [], version: 0 })
})

test('one answer a question; one of tomorrow, by a clock that is wrong, is today’s', async () => {
  const talent = await addTalent(t)
  expect((await save(talent, 0, [DEGREE, { ...DEGREE, value: '本科' }])).status).toBe(422)
  await save(talent, 0, [{ ...DEGREE, answeredOn: '2027-01-01' }])
  expect((await kept(talent)).answers.map(({ answeredOn }) => answeredOn)).toEqual(['2026-11-24'])
})
