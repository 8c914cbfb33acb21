import { once } from 'node:events'
import { connect } from 'node:net'
import { hrefOf } from '@talent/contract'
import { getRequest, postMessage } from '@talent/contract/service-request'
import { addCommissioner, addTalent, submitSchooling, useDistrict } from '../../test/district.ts'
import { closeAllLive, hearLive, listenAt } from '../../test/live-client.ts'

const { t, talent, commissioner } = useDistrict({ talent: addTalent, commissioner: addCommissioner })
let address: string
beforeAll(async () => void (address = await listenAt(t.app)))
afterEach(closeAllLive)

const TEXT = '窗口明天上午有人'
const open = async (id: string, after: number) =>
  talent.client.call(getRequest, { params: { id }, query: { after: String(after) } })

/** All but the last `missing` bytes of the call as a phone sends them; then the line is cut, its answer unread. */
async function sendAndCut(id: string, key: string, missing: number, taken: () => Promise<unknown>) {
  const { hostname, port } = new URL(address)
  const body = JSON.stringify({ text: TEXT, fileIds: [] })
  const head = [
    `POST ${hrefOf(postMessage, { params: { id } })} HTTP/1.1`,
    `host: ${hostname}`,
    `authorization: Bearer ${commissioner.client.token}`,
    `idempotency-key: ${key}`,
    'content-type: application/json',
    `content-length: ${Buffer.byteLength(body)}`,
  ].join('\r\n')
  const bytes = Buffer.from(`${head}\r\n\r\n${body}`)
  const line = connect(Number(port), hostname)
  line.on('error', () => {})
  await once(line, 'connect')
  await new Promise<void>((sent) => line.write(bytes.subarray(0, bytes.length - missing), () => sent()))
  if (missing === 0) await taken()
  line.destroy()
}

test.each([
  ['the whole message, its answer lost', 0],
  ['half the message', 20],
  ['a part of its head', 60],
])(
  'cut after %s: sent again it is there once, and whoever missed being told sees it on coming back',
  async (_, missing) => {
    const { id } = await submitSchooling(talent)
    const { lastSeq } = await open(id, 0)
    const before = await hearLive(address, talent.client.token)
    before.close()
    await before.closed
    const key = `key-cut-${missing}-0001`
    const said = async () => (await open(id, lastSeq)).timeline
    const taken = async () => {
      while ((await said()).length === 0) await new Promise((later) => setTimeout(later, 20))
    }
    await sendAndCut(id, key, missing, taken)
    expect(await said()).toHaveLength(missing === 0 ? 1 : 0)
    // As the outbox does it, until somebody answers; while the first is still at work it is told to wait.
    const again = () =>
      commissioner.client.try(postMessage, { params: { id }, body: { text: TEXT, fileIds: [] } }, { key })
    let { status } = await again()
    for (let tries = 0; status !== 200 && tries < 50; tries += 1) ({ status } = await again())
    expect(status).toBe(200)

    // Nothing is told of what was missed: who comes back asks, from the last number known.
    const back = await hearLive(address, talent.client.token)
    expect(await said()).toMatchObject([{ kind: 'message', text: TEXT, seq: lastSeq + 1 }])
    await commissioner.client.call(postMessage, { params: { id }, body: { text: '还有一句', fileIds: [] } })
    expect(await back.next('changed')).toMatchObject({ subject: { kind: 'request', id }, from: lastSeq + 2 })
  },
)
