import { cameraCode, noticeAddress } from './way-here.ts'

const config = (publicAddress?: string) => ({ config: { publicAddress } }) as never as { config: never }
const wechat = (codeOf: (page: string, scene: string) => Promise<Buffer>) => ({
  wechat: { codeOf, openIdOf: () => Promise.reject(new Error('not asked')) },
})

test('with WeChat’s keys the code is one of the mini-program, asked for once', async () => {
  const codeOf = jest.fn(async () => Buffer.from('picture'))
  const deps = { ...config(), ...wechat(codeOf) }
  const code = { picture: Buffer.from('picture').toString('base64'), opens: 'mini_program' }
  expect(await cameraCode(deps, 'once-1')).toEqual(code)
  expect(await cameraCode(deps, 'once-1')).toEqual(code)
  expect(codeOf.mock.calls).toEqual([['packages/recruit/notice/index', 'id=once-1']])
})

test.each([
  ['WeChat doesn’t answer', 'n-2', () => Promise.reject(new Error('no answer'))],
  ['the id is too long for its code', 'n'.repeat(30), () => Promise.resolve(Buffer.from('never'))],
])('where %s it leads a browser there', async (_why, id, codeOf) => {
  const silent = jest.spyOn(process.stderr, 'write').mockReturnValue(true)
  const code = await cameraCode({ ...config('https://talent.example.org'), ...wechat(codeOf) }, id)
  silent.mockRestore()
  expect(code?.opens).toBe('browser')
  expect(
    Buffer.from(code?.picture ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG')
})

test('without either there is none', async () => {
  expect(await cameraCode({ ...config(), wechat: null }, 'n')).toBeNull()
  expect(noticeAddress(config('https://talent.example.org'), 'a/b')).toBe(
    'https://talent.example.org/#/packages/recruit/notice/index?id=a%2Fb',
  )
})
