import { withdrawRole } from '@talent/contract/account'
import { HELLO_MOST_BYTES, LIVE_PATH } from '@talent/contract/live'
import {
  acceptRequest,
  evaluateRequest,
  getRequest,
  postMessage,
  resolveRequest,
  transferRequest,
} from '@talent/contract/service-request'
import { finishFollowUp, listFollowUps } from '@talent/contract/follow-up'
import { signOut, signOutEverywhere } from '@talent/contract/session'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  submitSchooling,
  useDistrict,
  type Person,
} from '../../test/district.ts'
import { closeAllLive, connectLive, hearLive, listenAt, type LiveClient } from '../../test/live-client.ts'
import { MOST_OF_ONE } from './hub.ts'

const { t, talent, stranger, commissioner, coordinator } = useDistrict(
  { talent: addTalent, stranger: addTalent, commissioner: addCommissioner, coordinator: addCoordinator },
  { app: { liveTimes: { beatMs: 500, helloMs: 1_000, recheckMs: 100 } } },
)
let address: string
beforeAll(async () => void (address = await listenAt(t.app)))
afterEach(closeAllLive)

const live = ({ client }: Person) => hearLive(address, client.token)
const say = (by: Person, id: string, text = '请问进展') =>
  by.client.call(postMessage, { params: { id }, body: { text } })
/** Of what was said to it, all but signs of life. */
const toldTo = ({ heard }: LiveClient) => heard.filter(({ type }) => !['ready', 'beat'].includes(type))

describe('who is told', () => {
  it('everybody who may read a thing hears its number when it goes on; nobody else anything', async () => {
    const { id } = await submitSchooling(talent)
    const other = await submitSchooling(stranger)
    const [own, theirs, desk, board] = await Promise.all([
      live(talent),
      live(stranger),
      live(commissioner),
      live(coordinator),
    ])
    await say(talent, id, '身份证 11010519491231002X')
    const from = (await talent.client.call(getRequest, { params: { id } })).lastSeq
    for (const one of [own, desk, board])
      expect(await one.next('changed')).toEqual({ type: 'changed', subject: { kind: 'request', id }, from })
    // What comes after it on the same way has come: nothing of the former did.
    await say(stranger, other.id)
    expect((await theirs.next('changed')).subject.id).toBe(other.id)
    expect(toldTo(theirs)).toHaveLength(1)
    expect(toldTo(own)).toHaveLength(1)
  })

  it('of several numbers that come together the last is told: whoever shows the first asks for the rest', async () => {
    const { id } = await submitSchooling(talent)
    const own = await live(talent)
    await Promise.all([1, 2, 3, 4].map((n) => say(talent, id, `第 ${n} 句`)))
    const { lastSeq } = await talent.client.call(getRequest, { params: { id } })
    // What comes after it on the same way has come: so has all of the former.
    const { id: later } = await submitSchooling(talent)
    while ((await own.next('changed')).subject.id !== later);
    const told = toldTo(own).flatMap((frame) =>
      frame.type === 'changed' && frame.subject.id === id ? [frame.from] : [],
    )
    expect(Math.max(...told)).toBe(lastSeq)
  })

  it('what stands on a thing’s page beside its thread is told too: how a 回访 ended', async () => {
    const { id, version } = await submitSchooling(talent)
    const { version: accepted } = await commissioner.client.call(acceptRequest, {
      params: { id },
      body: { version },
    })
    const { version: resolved } = await commissioner.client.call(resolveRequest, {
      params: { id },
      body: { version: accepted, outcome: 'solved', text: '已安排' },
    })
    await talent.client.call(evaluateRequest, {
      params: { id },
      body: { version: resolved, level: 1, reasons: ['问题没解决'], text: '没有说为什么' },
    })
    const [owed] = (await coordinator.client.call(listFollowUps, { query: { scope: 'mine' } })).items
    const own = await live(talent)
    await coordinator.client.call(finishFollowUp, {
      params: { id: owed?.id ?? '' },
      body: { version: owed?.version ?? 0, result: 'explained', words: '说明了原因' },
    })
    const { subject, from } = await own.next('changed')
    expect(subject).toEqual({ kind: 'request', id })
    expect(from).toBeGreaterThan((await talent.client.call(getRequest, { params: { id } })).lastSeq)
  })

  it('what is rolled back is not told', async () => {
    const { id } = await submitSchooling(talent)
    const own = await live(talent)
    const refused = await talent.client.try(postMessage, {
      params: { id },
      body: { text: '好', fileIds: ['none-such'] },
    })
    expect(refused.status).toBe(422)
    await say(talent, id)
    await own.next('changed')
    expect(toldTo(own)).toHaveLength(1)
  })

  it('news in the inbox is told to whose inbox it is, without a word of it', async () => {
    const { id } = await submitSchooling(talent)
    await t.drain()
    const [desk, theirs] = await Promise.all([live(commissioner), live(stranger)])
    await say(talent, id)
    await t.drain()
    expect(await desk.next('news')).toEqual({ type: 'news' })
    expect(toldTo(theirs)).toEqual([])
  })

  it('whoever hands a thing over hears no more of it', async () => {
    const next = await addCommissioner(t, { name: '何一' })
    const { id, version } = await submitSchooling(talent)
    const [first, second] = await Promise.all([live(commissioner), live(next)])
    const held = (await commissioner.client.try(getRequest, { params: { id } })).status === 200
    const [from, to] = held ? [first, second] : [second, first]
    const [giver, taker] = held ? [commissioner, next] : [next, commissioner]
    await giver.client.call(transferRequest, {
      params: { id },
      body: { version, commissionerId: taker.id, reason: '请假', note: '请接手' },
    })
    await to.next('changed')
    await say(talent, id)
    await to.next('changed')
    expect(toldTo(from).filter(({ type }) => type === 'changed')).toEqual([])
  })
})

describe('a session that is over', () => {
  it.each([
    ['signing out', () => talent.client.call(signOut, {})],
    ['signing out everywhere', () => talent.client.call(signOutEverywhere, {})],
    [
      'a withdrawn role',
      () => coordinator.client.call(withdrawRole, { params: { id: talent.id }, body: { role: 'talent' } }),
    ],
  ])('%s ends its socket, and nobody else’s', async (_name, end) => {
    const [own, theirs] = await Promise.all([live(talent), live(stranger)])
    await end()
    expect(await own.next('bye')).toEqual({ type: 'bye', reason: 'ended' })
    await own.closed
    await theirs.next('beat')
    expect(theirs.socket.readyState).toBe(theirs.socket.OPEN)
  })

  it('outlived, it is ended without anybody telling', async () => {
    const own = await live(talent)
    t.clock.moveTo('2027-06-01T10:00:00+08:00')
    expect(await own.next('bye')).toEqual({ type: 'bye', reason: 'ended' })
  })

  it('a role that comes is heard by', async () => {
    const { id } = await submitSchooling(talent)
    const theirs = await live(stranger)
    await t.deps.db
      .insertInto('account_role')
      .values({ account_id: stranger.id, role: 'coordinator' })
      .execute()
    await theirs.next('beat')
    while (!theirs.heard.some(({ type }) => type === 'changed')) {
      await say(talent, id)
      await theirs.next('beat')
    }
  })
})

describe('a greeting', () => {
  it.each([
    ['of an unknown token', JSON.stringify({ type: 'hello', token: 'x'.repeat(43) }), 'ended'],
    ['of no token', JSON.stringify({ type: 'hello', token: '' }), 'ended'],
    ['without one', JSON.stringify({ type: 'hello' }), 'malformed'],
    ['with more', JSON.stringify({ type: 'hello', token: 'x', subjects: ['*'] }), 'malformed'],
    ['that is no JSON', 'hello', 'malformed'],
    ['that is empty', '', 'malformed'],
    ['of deep brackets', '['.repeat(HELLO_MOST_BYTES), 'malformed'],
    ['of bytes', Buffer.from([0, 1, 2]), 'malformed'],
  ])('%s is refused', async (_name, said, reason) => {
    const client = await connectLive(address)
    client.socket.send(said)
    expect(await client.next('bye')).toEqual({ type: 'bye', reason })
    await client.closed
  })

  it('too long is cut, whole or in pieces', async () => {
    const whole = await connectLive(address)
    whole.socket.send('x'.repeat(1_000_000))
    await whole.closed
    const pieces = await connectLive(address)
    for (let i = 0; i < 40; i += 1) pieces.socket.send('x'.repeat(20), { fin: false })
    await pieces.closed
    expect([...whole.heard, ...pieces.heard]).toEqual([])
  })

  it('that never comes isn’t waited for', async () => {
    const client = await connectLive(address)
    await client.closed
  })

  it('is given once: whoever says more is cut', async () => {
    const own = await live(talent)
    own.socket.send(JSON.stringify({ type: 'hello', token: talent.client.token }))
    expect(await own.next('bye')).toEqual({ type: 'bye', reason: 'malformed' })
  })

  it('over the number of one person is refused, and has its place when another closes', async () => {
    const open = await Promise.all(Array.from({ length: MOST_OF_ONE }, () => live(talent)))
    const more = await connectLive(address)
    const hello = JSON.stringify({ type: 'hello', token: talent.client.token })
    more.socket.send(hello)
    expect(await more.next('bye')).toEqual({ type: 'bye', reason: 'too_many' })
    await live(stranger)
    open[0]?.socket.close()
    await open[0]?.closed
    for (;;) {
      const again = await connectLive(address)
      again.socket.send(hello)
      while (again.heard.length === 0) await new Promise((resolve) => again.socket.once('message', resolve))
      if (again.heard[0]?.type === 'ready') break
    }
  })
})

describe('the connection', () => {
  it('a token in the address opens nothing, and stays out of the log', async () => {
    const client = await connectLive(address, `${LIVE_PATH}?token=${talent.client.token}`)
    await client.closed
    expect(client.heard).toEqual([{ type: 'bye', reason: 'malformed' }])
  })

  it('is no page: asked for without an upgrade it isn’t there; other addresses take none', async () => {
    expect((await t.app.inject({ url: LIVE_PATH })).statusCode).toBe(404)
    await expect(connectLive(address, '/api/me')).rejects.toThrow()
  })

  it('that stays silent is let go', async () => {
    const client = await hearLive(address, talent.client.token)
    // As a phone that lost its network: it reads nothing and answers nothing.
    client.socket.pause()
    await new Promise((resolve) => setTimeout(resolve, 1_500))
    client.socket.resume()
    await client.closed
  })

  it('cut in the middle of a frame harms nothing', async () => {
    const { id } = await submitSchooling(talent)
    const [own, cut] = [await live(talent), await connectLive(address)]
    const raw = (cut.socket as unknown as { _socket: { write(bytes: Buffer): void; destroy(): void } })
      ._socket
    raw.write(Buffer.from([0x81, 0xfe, 0x01]))
    raw.destroy()
    await cut.closed
    await say(talent, id)
    await own.next('changed')
  })
})
