import { execFile } from 'node:child_process'
import { connect, type AddressInfo, type Socket } from 'node:net'
import { promisify } from 'node:util'
import { FILE_MAX_BYTES, type StoredFile } from '@talent/contract/file'
import { addTalent, openDistrict, type Person } from '../../../test/district.ts'
import { compiled } from '../../../test/programs.ts'
import { createTestApp, type TestApp } from '../../../test/test-app.ts'
import type { Received, Sending } from '../../../test/upload-client.ts'
import { openSession } from '../../http/authenticate.ts'

const HEAD = 'multipart/form-data; boundary=pieces'

let t: TestApp
let port: number
let talent: Person
let token: string
beforeAll(async () => {
  t = await createTestApp()
  await openDistrict(t)
  talent = await addTalent(t)
  ;({ token } = await openSession(t.deps.db, t.clock, talent.id))
  await t.app.listen({ host: '127.0.0.1', port: 0 })
  port = (t.app.server.address() as AddressInfo).port
}, 60_000)
afterAll(() => t.close())

async function sendFromOutside(plan: Sending[]): Promise<(Received & { answer: StoredFile })[]> {
  const { stdout } = await promisify(execFile)(
    process.execPath,
    [compiled('test/upload-client'), String(port), token, JSON.stringify(plan)],
    { env: { ...process.env, NODE_OPTIONS: '' } },
  )
  return (JSON.parse(stdout) as Received[]).map((received) => ({
    ...received,
    answer: JSON.parse(received.body || '{}') as StoredFile,
  }))
}
const pdf = () => Buffer.from('%PDF-1.4\n%%EOF')
const kept = async () => (await t.deps.db.selectFrom('file').select('id').execute()).length

const PIECES = [1_448, 16_384, 65_536, 1_048_576]

test('over the limit nothing is kept, however the bytes arrive', async () => {
  const before = await kept()
  const plan = [1, 100, 5_000, 70_000].flatMap((over) =>
    PIECES.flatMap((piece) =>
      [undefined, FILE_MAX_BYTES - 5, FILE_MAX_BYTES].map((pauseAt): Sending => ({
        head: HEAD,
        bytes: FILE_MAX_BYTES + over,
        piece,
        pauseAt,
        end: 'whole',
      })),
    ),
  )
  expect((await sendFromOutside(plan)).map(({ status }) => status)).toEqual(plan.map(() => 413))
  expect(await kept()).toBe(before)
}, 120_000)

test('up to the limit the whole file is kept, however the bytes arrive', async () => {
  const plan = [FILE_MAX_BYTES, FILE_MAX_BYTES - 1].flatMap((bytes) =>
    PIECES.map((piece): Sending => ({ head: HEAD, bytes, piece, pauseAt: bytes - 5, end: 'whole' })),
  )
  const received = await sendFromOutside(plan)
  expect(received.map(({ status, answer }) => [status, answer.size])).toEqual(
    plan.map(({ bytes }) => [200, bytes]),
  )
  for (const { answer } of received) expect((await t.deps.files.get(answer.id)).length).toBe(answer.size)
}, 120_000)

test('half a body is refused with a sentence, and nothing is kept', async () => {
  const before = await kept()
  const whole = { head: HEAD, bytes: 300_000, piece: 16_384, end: 'whole' } as const
  const received = await sendFromOutside([
    { ...whole, end: 'no closing boundary' },
    { ...whole, head: 'multipart/form-data' },
    { ...whole, head: 'multipart/form-data; boundary=another' },
    { ...whole, head: `multipart/form-data; boundary=${'x'.repeat(300)}` },
    { ...whole, end: 'cut' },
  ])
  expect(received.slice(0, 4).map(({ status }) => status)).toEqual([400, 400, 400, 400])
  for (const { body } of received.slice(0, 4)) expect(body).toMatch(/文件/)
  expect(await kept()).toBe(before)
}, 60_000)

/** An upload that has begun and sends no more. */
async function halfSent(): Promise<Socket> {
  const socket = connect(port, '127.0.0.1')
  await new Promise((resolve) => socket.once('connect', resolve))
  socket.write(
    `POST /api/files HTTP/1.1\r\nhost: x\r\nauthorization: Bearer ${token}\r\nidempotency-key: half-sent\r\n` +
      `content-type: ${HEAD}\r\n` +
      'content-length: 9000\r\n\r\n--pieces\r\ncontent-disposition: form-data; name="file"; filename="a"\r\n\r\n%PDF',
  )
  return socket
}

test('what one person still sends is bounded, and does not keep the others out', async () => {
  const begun: Socket[] = []
  const own = await t.as(talent.id)
  let answer = await own.upload(pdf())
  while (answer.status === 200 && begun.length < 50) {
    begun.push(await halfSent())
    answer = await own.upload(pdf())
  }
  expect([answer.status, answer.error?.message]).toEqual([429, '前面的文件还在上传，请等它们传完'])
  const other = await addTalent(t, { name: '季南星', phone: '13800000128' })
  expect((await other.client.upload(pdf())).status).toBe(200)

  for (const socket of begun) socket.destroy()
  do {
    // The embedded engine answers without a turn of the event loop, in which the closed sockets are noticed.
    await new Promise((resolve) => setImmediate(resolve))
    answer = await own.upload(pdf())
  } while (answer.status === 429)
  expect(answer.status).toBe(200)
}, 60_000)
