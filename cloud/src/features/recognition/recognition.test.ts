import {
  getRecognition,
  getScheme,
  listMyRecognitions,
  listPublicity,
  listRequestRecognitions,
  reviewRecognition,
} from '@talent/contract/recognition'
import { getRequest, listVerified } from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { acceptedRecognition, PROPOSED, REFUSED, reviewed } from '../../../test/recognition.ts'
import { OWN_SCHEME } from '@talent/contract/policy'
import { watchRecognitions } from './recognise.ts'

const { t, lin, talent, coordinator } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: ['talent-recognition'] }),
  talent: addTalent,
  coordinator: addCoordinator,
})
const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
/** A Tuesday; ten working days later is 2026-12-08. */
beforeEach(() => at('2026-11-24 09:30'))

const watch = () => watchRecognitions(t.deps)
const publicity = async () => (await (await t.as(null)).call(listPublicity, {})).publicised
const mine = async () => (await talent.client.call(listMyRecognitions, {})).recognitions
const verified = async () => (await talent.client.call(listVerified, {})).verified

test('the scheme in force is there for everybody, with its version, clauses and what a credential opens', async () => {
  const scheme = await (await t.as(null)).call(getScheme, {})
  expect([scheme.name, scheme.version, scheme.demo]).toEqual([OWN_SCHEME, 1, true])
  expect(scheme.classes.map(({ category }) => category)).toEqual(['A 类', 'B 类', 'C 类', 'D 类', 'E 类'])
  const keys = scheme.classes.flatMap(({ standards }) => standards.map(({ key }) => key))
  expect(new Set(keys).size).toBe(keys.length)
})

test('proposed, public for ten working days, recognised the day after: the class is verified and the term runs', async () => {
  const { id, number, ...seen } = await reviewed(talent, lin)
  expect(seen).toMatchObject({
    ...{ state: 'publicised', category: 'D 类', scheme: OWN_SCHEME, mine: true },
    ...{ publicFrom: '2026-11-24', publicUntil: '2026-12-08', validFrom: null, expired: false },
    checks: [
      {
        ...{ standard: 'd1', met: true, materials: ['最高学历、学位证书'], note: '学位网上核对一致' },
        clause: '附件 1 D 类第 1 项',
      },
    ],
  })
  expect(number).toMatch(/^RD-2026-\d{6}$/)
  const request = await talent.client.call(getRequest, { params: { id: seen.requestId } })
  expect([request.state, request.outcome]).toEqual(['resolved', 'solved'])
  expect(await verified()).toEqual([])

  at('2026-12-08 23:59')
  await watch()
  expect((await mine())[0]?.state).toBe('publicised')
  at('2026-12-09 08:10')
  await Promise.all([watch(), watch()])
  await watch()
  expect(await mine()).toMatchObject([
    {
      ...{ id, state: 'recognised', publicUntil: '2026-12-08', validFrom: '2026-12-09' },
      ...{ validUntil: '2029-12-08', replaced: false, expired: false, renewable: false },
      steps: [{ kind: 'propose' }, { kind: 'recognise', by: 'system' }],
    },
  ])
  expect(await verified()).toMatchObject([{ value: 'D 类', validUntil: '2029-12-08' }])
  expect(await publicity()).toEqual([])
})

test('a job that comes days later recognises from the same day', async () => {
  await reviewed(talent, lin)
  at('2026-12-21 08:10')
  await watch()
  expect(await mine()).toMatchObject([{ validFrom: '2026-12-09', validUntil: '2029-12-08' }])
})

test('everybody reads who is public, by a masked name, until the last day is over', async () => {
  const { id } = await reviewed(talent, lin)
  const row = {
    ...{ id, name: '周**', employer: '某材料研究院', category: 'D 类', className: '市级骨干人才' },
    ...{ standards: ['博士研究生，全职在区工作'], from: '2026-11-24', until: '2026-12-08' },
  }
  expect(await publicity()).toMatchObject([row])
  expect(JSON.stringify(await publicity())).not.toContain('周予安')
  at('2026-12-08 20:00')
  expect(await publicity()).toHaveLength(1)
  at('2026-12-09 00:01')
  expect(await publicity()).toEqual([])
})

test('refused: with what it rests on and what would change it; nothing is public or verified', async () => {
  const seen = await reviewed(talent, lin, REFUSED)
  expect(seen).toMatchObject({
    ...{ state: 'refused', publicFrom: null, validFrom: null },
    refusal: { basis: REFUSED.basis, change: REFUSED.change },
  })
  const request = await talent.client.call(getRequest, { params: { id: seen.requestId } })
  expect([request.state, request.outcome]).toEqual(['resolved', 'not_supported'])
  at('2027-01-20 08:10')
  await watch()
  expect([await publicity(), await verified()]).toEqual([[], []])
})

test.each<[string, Partial<typeof PROPOSED>, string]>([
  [
    'a standard of another class',
    { checks: [{ standard: 'c1', met: true, materials: ['diploma'] }] },
    'checks.0.standard',
  ],
  ['the same standard twice', { checks: [PROPOSED.checks[0], PROPOSED.checks[0]] as never }, 'checks'],
  [
    'evidence that wasn’t handed in',
    { checks: [{ standard: 'd1', met: true, materials: ['workProof'] }] },
    'checks.0.materials',
  ],
  [
    'a standard that is met by nothing',
    { checks: [{ standard: 'd1', met: true, materials: [] }] },
    'checks.0.materials',
  ],
  ['no standard that is met', { checks: [{ standard: 'd1', met: false, materials: [] }] }, 'checks'],
  ['refused though one is met', { opinion: 'refuse', basis: '第三条', change: '满三年' }, 'opinion'],
  ['refused without what it rests on', { ...REFUSED, basis: '' }, 'basis'],
  ['refused without what would change it', { ...REFUSED, change: ' ' }, 'change'],
])('%s is no opinion, and leaves the request as it was', async (_, more, field) => {
  const { id, version } = await acceptedRecognition(talent, lin)
  const { status, error } = await lin.client.try(reviewRecognition, {
    params: { id },
    body: { version, ...PROPOSED, ...more },
  })
  expect([status, error?.fields?.map((fault) => fault.field)]).toEqual([422, [field]])
  expect((await talent.client.call(getRequest, { params: { id } })).state).toBe('accepted')
  expect(await mine()).toEqual([])
})

test('the person, who reviewed it and coordinators read it; nobody else does', async () => {
  const { id, requestId } = await reviewed(talent, lin)
  const [stranger, other] = [await addTalent(t), await addCommissioner(t, { name: '沈青' })]
  const read = async ({ client }: Person) => [
    (await client.try(getRecognition, { params: { id } })).status,
    (await client.try(listRequestRecognitions, { params: { id: requestId } })).status,
  ]
  for (const person of [talent, lin, coordinator]) expect(await read(person)).toEqual([200, 200])
  for (const person of [stranger, other]) expect(await read(person)).toEqual([404, 404])
})

test('each step is told to the person once', async () => {
  await reviewed(talent, lin)
  at('2026-12-09 08:10')
  await watch()
  await t.drain()
  const told = (await newsOf(talent)).filter((what) => what.includes('D 类'))
  expect(told).toEqual([
    '已认定为D 类，有效期到2029年12月8日，凭证可以出示了',
    '核验通过，拟认定为D 类，公示到12月8日',
  ])
})

test('before the term ends one is reminded once, and what ran out says so', async () => {
  await reviewed(talent, lin)
  at('2026-12-09 08:10')
  await watch()
  at('2029-10-08 08:10')
  await watch()
  expect((await mine())[0]).toMatchObject({ renewable: false, steps: [{}, {}] })
  at('2029-10-09 08:10')
  await watch()
  await watch()
  expect((await mine())[0]).toMatchObject({
    renewable: true,
    expired: false,
    steps: [{}, {}, { kind: 'remind' }],
  })
  at('2029-12-09 00:01')
  expect((await mine())[0]).toMatchObject({ renewable: true, expired: true })
  expect(await verified()).toEqual([])
})

test('a renewal of the same class goes on where the earlier one ends, without a gap', async () => {
  await reviewed(talent, lin)
  at('2026-12-09 08:10')
  await watch()
  at('2029-10-10 09:30')
  await reviewed(talent, lin)
  at('2029-12-01 08:10')
  await watch()
  expect(await mine()).toMatchObject([
    { validFrom: '2029-12-09', validUntil: '2032-12-08', replaced: false },
    { validUntil: '2029-12-08', replaced: false, renewable: false },
  ])
  expect(await verified()).toMatchObject([{ validUntil: '2032-12-08' }])
  at('2029-12-10 08:10')
  expect((await mine()).map(({ replaced }) => replaced)).toEqual([false, true])
})

test('an opinion isn’t given twice while the first is public', async () => {
  const { requestId } = await reviewed(talent, lin)
  const { status, error } = await lin.client.try(reviewRecognition, {
    params: { id: requestId },
    body: { version: 4, ...PROPOSED },
  })
  expect([status, error?.code]).toEqual([409, 'wrong_state'])
})
