import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { buildEnvironment, faultOfReleaseAddress } from '../../scripts/build-address'

test('another backend, another build: the stamp holds what a build reads of the environment', () => {
  const here = buildEnvironment({
    NODE_ENV: 'production',
    TARO_APP_API: 'http://127.0.0.1:8787',
    PATH: '/bin',
  })
  expect(buildEnvironment({ TARO_APP_API: 'http://127.0.0.1:8787', NODE_ENV: 'production', HOME: '/' })).toBe(
    here,
  )
  for (const other of [
    { NODE_ENV: 'production' },
    { NODE_ENV: 'production', TARO_APP_API: 'https://api.example.gov.cn' },
    { NODE_ENV: 'development', TARO_APP_API: 'http://127.0.0.1:8787' },
    { NODE_ENV: 'production', TARO_APP_API: 'http://127.0.0.1:8787', BROWSERSLIST: 'chrome >= 99' },
  ])
    expect(buildEnvironment(other)).not.toBe(here)
})

test.each([
  [undefined, '没有写明后端地址'],
  ['', '没有写明后端地址'],
  ['api.example.gov.cn', '不是网址'],
  ['http://127.0.0.1:8787', '指向这台机器自己'],
  ['https://localhost', '指向这台机器自己'],
  ['https://[::1]:8787', '指向这台机器自己'],
  ['http://api.example.gov.cn', '不是 https'],
  ['https://10.1.2.3', '不是域名'],
  ['https://api', '不是域名'],
  ['https://api.example.gov.cn/', '末尾不带斜杠'],
  ['https://api.example.gov.cn/v1', '末尾不带斜杠'],
])('a release for %s is refused and says why', (address, why) => {
  expect(faultOfReleaseAddress(address)).toContain(why)
  expect(faultOfReleaseAddress(address)).toContain('npm run release:weapp')
})

test('a release for an https name is built', () => {
  expect(faultOfReleaseAddress('https://api.example.gov.cn')).toBeUndefined()
  expect(faultOfReleaseAddress('https://api.example.gov.cn:8443')).toBeUndefined()
})

test('npm run release:weapp ends with the reason before anything is built', () => {
  const root = join(__dirname, '../..')
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--import', 'tsx', 'scripts/build.ts', 'weapp', 'release'],
    { cwd: root, encoding: 'utf8', env: { ...process.env, TARO_APP_API: 'http://127.0.0.1:8787' } },
  )
  expect(status).toBe(1)
  expect(stderr).toContain('指向这台机器自己')
  expect(stdout).toBe('')
})
