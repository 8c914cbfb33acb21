import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { getMe } from '@talent/contract/me'
import { call } from '@/lib/request'
import { upload } from './upload'
import { viewFile } from './view-file'

beforeEach(() => jest.useFakeTimers())
const never = () => Object.assign(new Promise<never>(() => undefined), { abort: jest.fn() })
const mock = (api: 'request' | 'uploadFile' | 'downloadFile' | 'login') => Taro[api] as unknown as jest.Mock

const photo = { key: 'k', path: 'wxfile://a.jpg', size: 10, name: 'a.jpg', type: 'image/jpeg' } as const
test.each([
  ['request', 'a question', () => call(getMe, {})],
  ['uploadFile', 'an upload', () => upload(photo)],
  ['downloadFile', 'a look at a file', () => viewFile({ fileId: 'f', type: 'image/jpeg' })],
] as const)('%s that never answers is given up as too slow', async (api, _, ask) => {
  const asked = never()
  mock(api).mockReturnValueOnce(asked)
  const failed = ask().then(
    () => undefined,
    (error: unknown) => error,
  )
  await jest.advanceTimersToNextTimerAsync()
  expect(await failed).toMatchObject({ name: 'NetworkError', reason: 'timeout' })
  expect(asked.abort).toHaveBeenCalledTimes(1)
})

test('an answer leaves no timer behind', async () => {
  mock('request').mockResolvedValueOnce({ statusCode: 200, data: {}, header: {} })
  await call(getMe, {})
  expect(jest.getTimerCount()).toBe(0)
})
