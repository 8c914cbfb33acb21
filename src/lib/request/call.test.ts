import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { revealFollowUpPhone } from '@talent/contract/follow-up'
import { getMe, savePreferences } from '@talent/contract/me'
import { listInbox } from '@talent/contract/notification'
import { acceptRequest, postMessage, submitRequest } from '@talent/contract/service-request'
import { call, NetworkError, provideSession } from '.'
import { unansweredKey } from '../kept-draft'
import { isOnline, watchNetwork } from '../network'
import { readStored, removeStored, writeStored } from '../storage'
import { answer, answerError, answerLater, noAnswer, sent } from '@/testing/answer'

const ended = jest.fn()
let token: string | null = null
beforeEach(() => {
  token = null
  provideSession({ token: () => token, ended })
})

const failureOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => undefined,
    (error: unknown) => error,
  )

test('the address is the contract’s, with the query appended', async () => {
  answer(200, { items: [], total: 0, nextCursor: null, unread: 0 })
  await call(listInbox, { query: { cursor: 'a/b' } })
  expect(sent()[0]).toMatchObject({ method: 'GET', url: expect.stringContaining('/api/inbox?cursor=a%2Fb') })
})

test('what changes something has a body, though it says nothing: an empty one can’t be read as JSON', async () => {
  answer(200, {})
  await call(revealFollowUpPhone, { params: { id: 'f1' } })
  answer(200, {})
  await call(getMe, {})
  expect(sent().map(({ data }) => data)).toEqual([{}, undefined])
})

test('a session’s token goes with every request, and only then', async () => {
  answer(200, {})
  await call(getMe, {})
  token = 'secret'
  answer(200, {})
  await call(getMe, {})
  expect(sent().map(({ header }) => header.Authorization)).toEqual([undefined, 'Bearer secret'])
})

test('an endpoint that asks for an idempotency key gets the caller’s, or one of its own', async () => {
  const body = submitRequest.example.body as never
  answer(200, {})
  await call(submitRequest, { body }, { idempotencyKey: 'mine' })
  answer(200, {})
  await call(submitRequest, { body })
  const keys = sent().map(({ header }) => header['Idempotency-Key'])
  expect(keys[0]).toBe('mine')
  expect(keys[1]).toMatch(/^[0-9a-z-]{20,64}$/)
})

const keyOf = (index: number) => sent()[index]?.header['Idempotency-Key'] as string
const press = (endpoint: typeof acceptRequest, version: number, note = '') =>
  failureOf(call(endpoint, { params: { id: 'r1' }, body: { version, note } }))

const versionOf = (index: number) => (sent()[index]?.data as { version: number }).version

test('a press keeps its key until a success came, edited or not; answered it has another', async () => {
  noAnswer('request:fail timeout')
  answer(502, '<html>gateway</html>')
  answerError('invalid')
  answer(200, {})
  for (const note of ['', '', '由我办理', '由我办理']) await press(acceptRequest, 1, note)
  expect(new Set([0, 1, 2, 3].map(keyOf)).size).toBe(1)
  noAnswer('request:fail timeout')
  await press(acceptRequest, 1)
  expect(keyOf(4)).not.toBe(keyOf(0))
})

test.each([
  ['nobody answered', () => noAnswer('request:fail timeout')],
  ['a gateway answered', () => answer(502, '<html>gateway</html>')],
])(
  'what %s is sent again as the thing was seen then: it may look different because of that very press',
  async (_, first) => {
    first()
    answer(200, {})
    await press(acceptRequest, 31)
    await press(acceptRequest, 32)
    expect([keyOf(1) === keyOf(0), versionOf(1)]).toEqual([true, 31])
    answer(200, {})
    await press(acceptRequest, 32)
    expect([keyOf(2) === keyOf(0), versionOf(2)]).toEqual([false, 32])
  },
)

test('refused and seen anew it is another press, of the thing as it is now', async () => {
  noAnswer('request:fail timeout')
  answerError('stale_version')
  answer(200, {})
  for (const version of [41, 42, 42]) await press(acceptRequest, version)
  expect([0, 1, 2].map(versionOf)).toEqual([41, 41, 42])
  expect([keyOf(1) === keyOf(0), keyOf(2) === keyOf(0)]).toEqual([true, false])
})

test('a key is in the phone’s store: a press carries it after a restart and in another window, for an hour', async () => {
  const sendAgain = () => {
    noAnswer('request:fail timeout')
    return press(acceptRequest, 21)
  }
  await sendAgain()
  const kept = readStored(unansweredKey())
  removeStored(unansweredKey())
  await sendAgain()
  writeStored(unansweredKey(), kept)
  await sendAgain()
  expect([keyOf(1) === keyOf(0), keyOf(2) === keyOf(0)]).toEqual([false, true])
  jest.setSystemTime(new Date('2026-11-24T11:00:01+08:00'))
  await sendAgain()
  expect(keyOf(3)).not.toBe(keyOf(0))
})

test('a phone whose store is full keeps keys while the app is open', async () => {
  const store = jest.spyOn(Taro, 'setStorageSync').mockImplementation(() => {
    throw new Error('full')
  })
  for (const _ of [1, 2]) {
    noAnswer('request:fail timeout')
    await press(acceptRequest, 22)
  }
  expect(keyOf(1)).toBe(keyOf(0))
  store.mockRestore()
})

test('what was edited after a lost answer is told that the first went through, once', async () => {
  noAnswer('request:fail timeout')
  answerError('key_reused', { earlier: { id: 'r1' } })
  answer(200, {})
  await press(acceptRequest, 7)
  expect(await press(acceptRequest, 7, '由我办理')).toMatchObject({ detail: { earlier: { id: 'r1' } } })
  await press(acceptRequest, 7, '由我办理')
  expect([keyOf(1) === keyOf(0), keyOf(2) === keyOf(0)]).toEqual([true, false])
})

test('of messages each has its key: the same words after a lost answer the same, others another', async () => {
  const say = (text: string) => failureOf(call(postMessage, { params: { id: 'r1' }, body: { text } }))
  noAnswer('request:fail timeout')
  noAnswer('request:fail timeout')
  answer(200, {})
  for (const text of ['好的', '谢谢', '好的']) await say(text)
  expect([keyOf(1) === keyOf(0), keyOf(2) === keyOf(0)]).toEqual([false, true])
})

test('an endpoint that doesn’t ask for a key gets none', async () => {
  answer(200, { done: true })
  await call(savePreferences, { body: { largeText: true } }, { idempotencyKey: 'mine' })
  expect(sent()[0]?.header).not.toHaveProperty('Idempotency-Key')
})

test('an error reply becomes a ContractError with its code, words and fields', async () => {
  const fields = [{ field: 'name', label: '姓名', message: '请填写姓名' }]
  answerError('invalid', { fields })
  const error = await failureOf(call(getMe, {}))
  expect(error).toBeInstanceOf(ContractError)
  expect(error).toMatchObject({ code: 'invalid', message: '有内容需要修改', detail: { fields } })
})

test.each([
  [502, 'unavailable'],
  [413, 'file_too_large'],
  [500, 'internal'],
  [418, 'malformed'],
])('a %i that isn’t the server’s own counts as %s', async (status, code) => {
  answer(status, '<html>gateway</html>')
  expect(await failureOf(call(getMe, {}))).toMatchObject({ code })
})

test('no answer is a NetworkError that tells slow from unreachable', async () => {
  noAnswer('request:fail timeout')
  noAnswer('request:fail net::ERR_INTERNET_DISCONNECTED')
  expect(await failureOf(call(getMe, {}))).toEqual(new NetworkError('timeout'))
  expect(await failureOf(call(getMe, {}))).toEqual(new NetworkError('unreachable'))
  expect(ended).not.toHaveBeenCalled()
})

/** The device tells of its connection, as WeChat does. */
async function watchedDevice(): Promise<(isConnected: boolean) => void> {
  const changes = jest.mocked(Taro.onNetworkStatusChange)
  process.env.TARO_ENV = 'weapp'
  jest.mocked(Taro.getNetworkType).mockResolvedValueOnce({ networkType: 'wifi' } as never)
  await watchNetwork()
  process.env.TARO_ENV = 'h5'
  return (isConnected) => changes.mock.calls[0]?.[0]({ isConnected, networkType: 'wifi' })
}

test('whose fault it isn’t: without a connection it is the network, with one it may be the server', async () => {
  const tell = await watchedDevice()
  tell(false)
  noAnswer('request:fail')
  expect(await failureOf(call(getMe, {}))).toEqual(new NetworkError('offline'))
  tell(true)
  noAnswer('request:fail')
  expect(await failureOf(call(getMe, {}))).toEqual(new NetworkError('unreachable'))
})

test('an answer that was on its way when the connection went doesn’t say that there is one; a later one does', async () => {
  const tell = await watchedDevice()
  const arrive = answerLater()
  const onItsWay = call(getMe, {})
  tell(false)
  await arrive(200, {})
  await onItsWay
  expect(isOnline()).toBe(false)
  answer(200, {})
  await call(getMe, {})
  expect(isOnline()).toBe(true)
})

test('401 that comes late, to the token of a former session, leaves the present one alone', async () => {
  token = 'former'
  answerError('unauthenticated')
  const late = failureOf(call(getMe, {}))
  token = 'present'
  await late
  expect(ended).not.toHaveBeenCalled()
})

test('401 to a token ends the session; without a token, or with 403, it doesn’t', async () => {
  answerError('unauthenticated')
  await failureOf(call(getMe, {}))
  token = 'old'
  answerError('forbidden')
  await failureOf(call(getMe, {}))
  expect(ended).not.toHaveBeenCalled()
  answerError('unauthenticated')
  await failureOf(call(getMe, {}))
  expect(ended).toHaveBeenCalledTimes(1)
})
