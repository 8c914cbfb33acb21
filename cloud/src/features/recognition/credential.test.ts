import { listAccessRecords } from '@talent/contract/audit'
import { acceptComplaint, getComplaint, submitComplaint } from '@talent/contract/complaint'
import {
  checkCredential,
  getRecognition,
  giveCredentialCode,
  listMyRecognitions,
  revokeRecognition,
} from '@talent/contract/recognition'
import { listVerified } from '@talent/contract/service-request'
import { create } from 'qrcode'
import sharp from 'sharp'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  newsOf,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { PROPOSED, reviewed } from '../../../test/recognition.ts'
import { watchRecognitions } from './recognise.ts'

const { t, lin, desk, talent, stranger, coordinator } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: ['talent-recognition'] }),
  desk: (app) => addCommissioner(app, { name: '沈青', matters: [] }),
  talent: addTalent,
  stranger: (app) => addTalent(app, { name: '江远' }),
  coordinator: addCoordinator,
})
const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
let id: string
const params = () => ({ id })

/** Recognised from 2026-12-09 to 2029-12-08. */
beforeEach(async () => {
  at('2026-11-24 09:30')
  id = (await reviewed(talent, lin)).id
  at('2026-12-09 08:10')
  await watchRecognitions(t.deps)
})
const give = (by: Person = talent) => by.client.try(giveCredentialCode, { params: params() })
const codeOf = async () => (await give()).body?.code ?? ''
const check = (code: string, by: Person = desk) => by.client.try(checkCredential, { body: { code } })
const seen = ({ client }: Person = talent) => client.call(getRecognition, { params: params() })
/** Which modules are dark, by the colour in the middle of each. */
async function modulesOf(picture: string, wide: number): Promise<boolean[][]> {
  const bytes = Buffer.from(picture.replace('data:image/png;base64,', ''), 'base64')
  const { data, info } = await sharp(bytes).greyscale().raw().toBuffer({ resolveWithObject: true })
  const middle = (at: number) => Math.floor(((at + 0.5) * info.width) / wide)
  const all = Array.from({ length: wide }, (_, at) => at)
  return all.map((y) =>
    all.map((x) => (data[(middle(y) * info.width + middle(x)) * info.channels] ?? 0) < 128),
  )
}
const REASONS = { basis: '认定办法第九条', reason: '学位证书经核查不属实' }
const revoke = async (by: Person = coordinator) =>
  by.client.try(revokeRecognition, {
    params: params(),
    body: { version: (await seen()).version, ...REASONS },
  })

test('a counter that types the code reads class, term, what it opens and a masked name; its owner sees which desk looked', async () => {
  const code = await codeOf()
  const { body } = await check(`${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`)
  expect(body).toMatchObject({
    ...{ standing: 'holds', name: '周**', category: 'D 类', className: '市级骨干人才' },
    ...{ validFrom: '2026-12-09', validUntil: '2029-12-08' },
  })
  expect(body?.opens).toContain('人才公寓')
  expect(JSON.stringify(body)).not.toContain('周予安')
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(records).toMatchObject([{ byName: '沈青', what: expect.stringMatching(/^人才服务凭证（.+核对）$/) }])
})

test('a camera reads the code and nothing else off its picture, with the white around it that cameras need', async () => {
  const { code = '', picture = '' } = (await give()).body ?? {}
  expect(code).toMatch(/^[2-9A-Z]{8}$/)
  const { size, data } = create(code, { errorCorrectionLevel: 'M' }).modules
  const drawn = await modulesOf(picture, size + 8)
  const within = (at: number) => at >= 4 && at < size + 4
  for (const [y, row] of drawn.entries())
    for (const [x, dark] of row.entries())
      expect([x, y, dark]).toEqual([x, y, within(x) && within(y) && data[(y - 4) * size + x - 4] === 1])
})

test('a code is good once, for three minutes, and ends with the next; whatever is wrong, the words are the same', async () => {
  const first = await codeOf()
  const code = await codeOf()
  const used = await check(code)
  expect(used.status).toBe(200)
  const late = await codeOf()
  const faults = [await check(first), await check(code), await check('22222222')]
  t.clock.moveTo('2026-12-09T08:13:00+08:00')
  faults.push(await check(late))
  expect(faults.map(({ status }) => status)).toEqual([422, 422, 422, 422])
  expect(new Set(faults.map(({ error }) => error?.fields?.[0]?.message)).size).toBe(1)
  expect((await talent.client.call(listAccessRecords, {})).records).toHaveLength(1)
})

test('of two desks that type it at once one is told', async () => {
  const code = await codeOf()
  const both = await Promise.all([check(code), check(code, lin)])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 422])
})

test('only its owner gives a code, and only of what was recognised; a talent checks nobody', async () => {
  expect((await give(stranger)).status).toBe(404)
  expect((await check(await codeOf(), stranger)).status).toBe(403)
  at('2026-12-10 09:00')
  const { id: publicId } = await reviewed(stranger, lin)
  const { status } = await stranger.client.try(giveCredentialCode, { params: { id: publicId } })
  expect(status).toBe(409)
})

test('after its last day a counter is told so, and nothing it opens', async () => {
  at('2029-12-09 09:00')
  expect((await check(await codeOf())).body).toMatchObject({ standing: 'expired', opens: [] })
})

test('revoked, the class counts no more from that day, the person reads why and is told once, a counter reads it', async () => {
  at('2027-03-01 10:00')
  expect((await talent.client.call(listVerified, {})).verified).toHaveLength(1)
  expect((await revoke()).body).toMatchObject({ state: 'revoked' })
  expect((await talent.client.call(listVerified, {})).verified).toEqual([])
  expect(await seen()).toMatchObject({
    ...{ state: 'revoked', revocation: { ...REASONS, on: '2027-03-01' }, validUntil: '2029-12-08' },
    ...{ allowedEvents: [], renewable: false },
  })
  expect((await check(await codeOf())).body).toMatchObject({ standing: 'revoked', opens: [] })
  await t.drain()
  expect((await newsOf(talent)).filter((what) => what.includes('已撤销'))).toHaveLength(1)
})

test('it is revoked once, by a coordinator, with a basis and a reason, and not after its term', async () => {
  expect((await revoke(lin)).status).toBe(403)
  const body = { version: (await seen()).version, basis: ' ', reason: '' }
  const { error } = await coordinator.client.try(revokeRecognition, { params: params(), body })
  expect(error?.fields?.map(({ field }) => field)).toEqual(['basis', 'reason'])
  at('2029-12-09 09:00')
  expect((await revoke()).status).toBe(409)
  at('2027-03-01 10:00')
  const both = await Promise.all([revoke(), revoke()])
  expect(both.map(({ status }) => status).sort()).toEqual([200, 409])
})

test('a later one that is revoked gives way to what it had replaced, for as long as that would have held', async () => {
  at('2027-02-01 09:30')
  const checks = [{ standard: 'c3', met: true, materials: ['diploma'] }]
  await reviewed(talent, lin, { ...PROPOSED, category: 'C 类', checks })
  at('2027-04-01 08:10')
  await watchRecognitions(t.deps)
  const [later, earlier] = (await talent.client.call(listMyRecognitions, {})).recognitions
  expect([later?.category, earlier?.replaced]).toEqual(['C 类', true])
  expect((await revoke()).status).toBe(409)
  id = later?.id ?? ''
  expect((await revoke()).status).toBe(200)
  expect((await talent.client.call(listVerified, {})).verified).toMatchObject([
    { value: 'D 类', validUntil: '2029-12-08' },
  ])
})

test('a complaint about a revocation is neither answered nor read by whoever revoked it; another coordinator has it', async () => {
  at('2027-03-01 10:00')
  const other = await addCoordinator(t, '韩立秋')
  await revoke()
  const { requestId } = await seen()
  const made = await talent.client.call(submitComplaint, {
    body: { kind: 'complaint', requestId, words: '学位是真的，请再核' },
  })
  const of = { params: { id: made.id } }
  for (const barred of [coordinator, lin]) {
    const { status } = await barred.client.try(acceptComplaint, { ...of, body: { version: made.version } })
    expect([403, 404]).toContain(status)
    expect((await barred.client.try(getComplaint, of)).status).toBeGreaterThanOrEqual(403)
  }
  expect((await other.client.call(getComplaint, of)).number).toBe(made.number)
  expect((await other.client.try(acceptComplaint, { ...of, body: { version: made.version } })).status).toBe(
    200,
  )
})
