import { getAward, listMyAwards } from '@talent/contract/award'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getRequest, postMessage, type AskedAbout } from '@talent/contract/service-request'
import { grantedBy } from '../../../test/award.ts'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { importPolicy } from '../policy/index.ts'

const { t, talent, lin, coordinator } = useDistrict({
  talent: addTalent,
  lin: addCommissioner,
  coordinator: addCoordinator,
})

const put = (title: string) =>
  t.deps.db.transaction().execute((trx) =>
    importPolicy(trx, {
      ...rent,
      versionGroup: 'rent',
      policy: { ...rent.policy, id: 'rent', title, docNo: '示人才〔2026〕15 号', exclusions: [] },
    }),
  )
const ask = (id: string, about?: AskedAbout, by: Person = talent) =>
  by.client.try(postMessage, { params: { id }, body: { text: '怎么申请？', ...(about && { about }) } })
const cardsOf = async ({ client }: Person, id: string) =>
  (await client.call(getRequest, { params: { id } })).timeline.flatMap((entry) =>
    entry.kind === 'message' || entry.kind === 'submit' ? [entry.about] : [],
  )
const POLICY = { kind: 'policy', id: 'rent' } as const
const CARD = { ...POLICY, title: '租房补助', number: '示人才〔2026〕15 号', version: 1 }

test('a policy that is asked about stays a card of the thread for both, as it was then; a message without one has none', async () => {
  await put('租房补助')
  const { id } = await submitSchooling(talent)
  await ask(id)
  await ask(id, POLICY)
  await put('租房补助（修订）')
  await ask(id, POLICY)
  const revised = { ...CARD, title: '租房补助（修订）', version: 2 }
  for (const person of [talent, lin])
    expect(await cardsOf(person, id)).toEqual([undefined, undefined, CARD, revised])
})

test('a request begun from a policy has it at its beginning', async () => {
  await put('租房补助')
  const { id } = await submitSchooling(talent, { about: POLICY })
  for (const person of [talent, lin]) expect(await cardsOf(person, id)).toEqual([CARD])
})

test('what isn’t there is refused by name, and nothing is sent', async () => {
  const { id } = await submitSchooling(talent)
  const { status, error } = await ask(id, { kind: 'policy', id: 'gone' })
  expect([status, error?.fields?.[0]]).toMatchObject([422, { field: 'about', label: '政策' }])
  expect(await cardsOf(talent, id)).toEqual([undefined])
})

test('one’s own instalment goes along by its number; another’s can’t be asked about, nor learnt of', async () => {
  await grantedBy(t, coordinator)
  const [award] = (await talent.client.call(listMyAwards, {})).items
  const about = { kind: 'award', id: award?.id ?? '' } as const
  const { id } = await submitSchooling(talent)
  await ask(id, about)
  const card = { ...about, title: '安家补助，第 1 期', number: award?.number, version: null }
  for (const person of [talent, lin]) expect(await cardsOf(person, id)).toEqual([undefined, card])
  // The card is a name, not a way in.
  expect((await lin.client.try(getAward, { params: { id: about.id } })).status).toBe(403)

  const other = await addTalent(t, { name: '另一位', phone: '13900002001' })
  const theirs = await submitSchooling(other)
  const [foreign, missing] = [
    await ask(theirs.id, about, other),
    await ask(theirs.id, { kind: 'award', id: 'gone' }, other),
  ]
  expect(foreign.status).toBe(422)
  expect(foreign.error?.fields).toEqual(missing.error?.fields)
})

test('with a consent of the request withdrawn, staff don’t see what was asked about any more', async () => {
  await put('租房补助')
  const { id } = await submitSchooling(talent, { about: POLICY })
  await ask(id, POLICY)
  const { consents } = await talent.client.call(listConsents, {})
  const given = consents.find(({ subject }) => subject.id === id)
  await talent.client.call(withdrawConsent, { params: { id: given?.id ?? '' } })
  expect(await cardsOf(lin, id)).toEqual([undefined, undefined])
  expect(await cardsOf(talent, id)).toEqual([CARD, CARD])
})
