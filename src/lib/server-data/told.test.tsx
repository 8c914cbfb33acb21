import { act, render, screen } from '@testing-library/react'
import { getMe, savePreferences } from '@talent/contract/me'
import { BEAT_MS } from '@talent/contract/live'
import { ServerData, useQuery } from '.'
import { ASK_AGAIN_MS, SELDOM_MS, type LiveThing } from './cache'
import { call } from '@/lib/request'
import { answer, answerError, answerLater, sent } from '@/testing/answer'
import { aMe } from '@/testing/factories'
import { acceptSockets, type FakeSocket } from '@/testing/socket'
import { hidePage, showPage } from '@/testing/taro'

type Me = ReturnType<typeof aMe>
/** Its number is written in its name, for a thing's own page. */
const THING: LiveThing<Me> = { subject: { kind: 'request', id: 'r1' }, numberOf: ({ name }) => Number(name) }

function Name({ live = true }: { live?: boolean | LiveThing<Me> }) {
  const { data, error } = useQuery(getMe, {}, { live })
  return <p>{`${data?.name ?? '无'}${error ? '，没能加载' : ''}`}</p>
}
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
const answerAs = (...names: string[]) => names.forEach((name) => answer(200, aMe({ name })))
const show = (live: boolean | LiveThing<Me> = true, session: string | null = 'token-1') =>
  render(
    <ServerData session={session}>
      <Name live={live} />
    </ServerData>,
  )
const changed = (from: number, id = 'r1') =>
  ({ type: 'changed', subject: { kind: 'request', id }, from }) as const

let sockets: FakeSocket[]
const last = () => sockets[sockets.length - 1] as FakeSocket
/** Connected, greeted, and everything asked that came before. */
async function goLive() {
  await pass(0)
  await last().open()
  await last().say({ type: 'ready' })
  await pass(3_000)
}

beforeEach(() => {
  jest.useFakeTimers()
  jest.spyOn(Math, 'random').mockReturnValue(0.5)
  sockets = acceptSockets()
})
afterEach(() => jest.useRealTimers())

test('who is signed in says so inside, never in the address; a visitor opens none', async () => {
  answerAs('1')
  const { unmount } = show(true)
  await pass(0)
  await last().open()
  expect(last().sent.map((said) => JSON.parse(said))).toEqual([{ type: 'hello', token: 'token-1' }])
  expect(last().url).toMatch(/^ws.*\/api\/live$/)
  unmount()
  expect(last().closed).toBe(true)
  answerAs('1')
  show(false, null)
  await pass(60_000)
  expect(sockets).toHaveLength(1)
})

test('what is told of the thing that is shown is asked for at once, and nothing by the ten seconds', async () => {
  answerAs('1', '1')
  show(THING)
  await goLive()
  const before = sent().length
  answerAs('2')
  await last().say(changed(2))
  await pass(0)
  expect(screen.getByText('2')).toBeInTheDocument()
  await pass(2 * ASK_AGAIN_MS)
  expect(sent()).toHaveLength(before + 1)
})

test.each([
  ['of another thing', changed(9, 'r2')],
  ['a number that is shown already', changed(1)],
  ['of the inbox', { type: 'news' } as const],
  ['of nothing', { type: 'beat' } as const],
  ['what can’t be read', '{"type":"chan'],
])('a page of one thing asks nothing when it is told %s', async (_name, frame) => {
  answerAs('1', '1')
  show(THING)
  await goLive()
  const before = sent().length
  await last().say(frame)
  await pass(5_000)
  expect(sent()).toHaveLength(before)
})

test('a list is asked again by whatever is told, but not twice in a moment', async () => {
  answerAs('1', '1')
  show()
  await goLive()
  await pass(5_000)
  const before = sent().length
  answerAs('2', '3')
  await last().say(changed(7))
  await pass(0)
  expect(screen.getByText('2')).toBeInTheDocument()
  for (const from of [8, 9, 10]) await last().say(changed(from))
  await pass(1_000)
  expect(sent()).toHaveLength(before + 1)
  await pass(2_000)
  expect(screen.getByText('3')).toBeInTheDocument()
  await pass(5_000)
  expect(sent()).toHaveLength(before + 2)
})

test('told while an older question is on its way: it is asked once more, unless the answer has it', async () => {
  answerAs('1', '1')
  show(THING)
  await goLive()
  const arrive = answerLater()
  await last().say(changed(2))
  await pass(0)
  await last().say(changed(3))
  answerAs('3')
  await arrive(200, aMe({ name: '2' }))
  await pass(0)
  expect(screen.getByText('3')).toBeInTheDocument()
  const before = sent().length
  const more = answerLater()
  await last().say(changed(4))
  await pass(0)
  await last().say(changed(5))
  await more(200, aMe({ name: '5' }))
  await pass(1_000)
  expect(sent()).toHaveLength(before + 1)
})

test('an answer that never has the number isn’t asked for without end', async () => {
  answerAs('1', '1', '1')
  show(THING)
  await goLive()
  const before = sent().length
  await last().say(changed(9))
  await pass(30_000)
  expect(sent()).toHaveLength(before + 1)
})

test('what one did oneself is asked for once, though it is told as well', async () => {
  answerAs('1', '1')
  show(THING)
  await goLive()
  const before = sent().length
  const arrive = answerLater()
  const saved = call(savePreferences, { body: { largeText: true } })
  await last().say(changed(2))
  await pass(0)
  expect(sent()).toHaveLength(before + 1)
  answerAs('2')
  await arrive(200, { done: true })
  await saved
  await pass(0)
  expect(screen.getByText('2')).toBeInTheDocument()
  expect(sent()).toHaveLength(before + 2)
})

test('without a socket it is asked by the ten seconds, and connecting is tried later and later', async () => {
  answerAs('1', '2', '3')
  show()
  await pass(0)
  await last().cut()
  await pass(ASK_AGAIN_MS)
  expect(screen.getByText('2')).toBeInTheDocument()
  for (let i = 0; i < 8; i += 1) {
    answerAs('4', '4', '4', '4')
    await last().cut()
    await pass(30_000)
  }
  const tried = sockets.length
  answerAs(...Array<string>(9).fill('5'))
  await last().cut()
  await pass(29_000)
  expect(sockets).toHaveLength(tried)
  await pass(2_000)
  expect(sockets).toHaveLength(tried + 1)
})

test('lost, it is asked by the time again; back, what was missed is asked for', async () => {
  answerAs('1', '1')
  show()
  await goLive()
  await last().cut()
  answerAs('2')
  await pass(1_000)
  expect(sockets).toHaveLength(2)
  await last().open()
  await last().say({ type: 'ready' })
  await pass(3_000)
  expect(screen.getByText('2')).toBeInTheDocument()
})

test('silent for longer than two beats it counts as lost', async () => {
  answerAs('1', '1', '1', '1', '1')
  show(false)
  await goLive()
  await pass(2 * BEAT_MS)
  await last().say({ type: 'beat' })
  await pass(2 * BEAT_MS)
  expect(sockets).toHaveLength(1)
  await pass(10_000)
  expect(sockets.length).toBeGreaterThan(1)
  expect(sockets[0]?.closed).toBe(true)
})

test('told to ask again, everything shown is asked for within seconds', async () => {
  answerAs('1', '1')
  show()
  await goLive()
  await pass(5_000)
  answerAs('2')
  await last().say({ type: 'again' })
  await pass(3_000)
  expect(screen.getByText('2')).toBeInTheDocument()
})

test('told that the session is over, it asks, and doesn’t connect again', async () => {
  answerAs('1', '1')
  show()
  await goLive()
  answerError('unauthenticated')
  await last().say({ type: 'bye', reason: 'ended' })
  await pass(5_000)
  expect(screen.getByText('1，没能加载')).toBeInTheDocument()
  expect(sockets).toHaveLength(1)
})

test('a page behind another asks nothing when it is told, and everything when it comes back', async () => {
  answerAs('1', '1')
  show()
  await goLive()
  hidePage()
  const before = sent().length
  await last().say(changed(2))
  await pass(SELDOM_MS)
  expect(sent()).toHaveLength(before)
  answerAs('2')
  showPage()
  await pass(0)
  expect(screen.getByText('2')).toBeInTheDocument()
})

test('in the background there is no socket', async () => {
  answerAs('1', '1', '1', '1')
  show(false)
  await goLive()
  const hidden = jest.spyOn(document, 'hidden', 'get').mockReturnValue(true)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(last().closed).toBe(true)
  await pass(30_000)
  expect(sockets).toHaveLength(1)
  hidden.mockReturnValue(false)
  act(() => void document.dispatchEvent(new Event('visibilitychange')))
  expect(sockets).toHaveLength(2)
})

test('another session has a socket of its own, and the former is closed', async () => {
  answerAs('1', '1', '2', '2')
  const { rerender } = show()
  await goLive()
  rerender(
    <ServerData session="token-2">
      <Name />
    </ServerData>,
  )
  await pass(0)
  expect(sockets[0]?.closed).toBe(true)
  await last().open()
  expect(last().sent).toEqual([JSON.stringify({ type: 'hello', token: 'token-2' })])
})
