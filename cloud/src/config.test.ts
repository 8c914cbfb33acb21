import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readConfig } from './config.ts'

const key = Buffer.alloc(32, 1).toString('base64')

describe('configuration', () => {
  let folder: string
  beforeEach(() => void (folder = mkdtempSync(join(tmpdir(), 'talent-config-'))))
  afterEach(() => rmSync(folder, { recursive: true }))

  it('needs nothing for a trial, and makes its keys once, readable by their owner only', () => {
    const first = readConfig({ DATA_DIR: folder })
    expect(first.demo).toBe(true)
    expect(first.databaseUrl).toBeUndefined()
    expect(statSync(join(folder, 'keys.json')).mode & 0o777).toBe(0o600)
    expect(readConfig({ DATA_DIR: folder }).fieldKeys).toEqual(first.fieldKeys)
  })

  it('names every fault at once', () => {
    expect(() =>
      readConfig({
        PORT: 'http',
        LOG_LEVEL: 'loud',
        DATABASE_URL: 'mysql://x',
        WECHAT_APP_ID: 'wx1',
        BLIND_INDEX_KEY: 'short',
        DATA_DIR: folder,
      }),
    ).toThrow(
      /PORT[\s\S]*DATABASE_URL[\s\S]*BLIND_INDEX_KEY[\s\S]*LOG_LEVEL[\s\S]*WECHAT_APP_ID and WECHAT_APP_SECRET/,
    )
  })

  it.each(['65536', '-1', '80.5'])('refuses the port %s', (port) => {
    expect(() => readConfig({ PORT: port, DATA_DIR: folder })).toThrow(/PORT: a port number/)
  })

  it('has no keys of its own making and no demo people beside a real database', () => {
    expect(() => readConfig({ DATABASE_URL: 'postgres://x/y', DATA_DIR: folder })).toThrow(
      /FIELD_KEYS: required[\s\S]*BLIND_INDEX_KEY: required/,
    )
    const config = readConfig({
      DATABASE_URL: 'postgres://x/y',
      FIELD_KEYS: `b:${key},a:${key}`,
      BLIND_INDEX_KEY: key,
      DATA_DIR: folder,
    })
    expect(config.demo).toBe(false)
    expect(config.fieldKeys.map(({ id }) => id)).toEqual(['b', 'a'])
  })

  it.each(['true', '10', '10.0.0.0/33', '10.0.0.0/0', 'proxy.example', '10.0.0.1,', '-1'])(
    'refuses to trust the proxy %s',
    (given) => {
      expect(() => readConfig({ TRUST_PROXY: given, DATA_DIR: folder })).toThrow(
        /TRUST_PROXY: the number of proxies/,
      )
    },
  )

  it.each([
    ['false', false],
    ['0', false],
    ['', false],
    ['2', 2],
    ['10.0.0.1, fd00::/8,loopback', ['10.0.0.1', 'fd00::/8', 'loopback']],
  ])('trusts of proxies, as %s', (given, trusted) => {
    expect(readConfig({ TRUST_PROXY: given, DATA_DIR: folder }).trustProxy).toEqual(trusted)
  })

  it('refuses two encryption keys of the same id', () => {
    const other = Buffer.alloc(32, 2).toString('base64')
    expect(() => readConfig({ FIELD_KEYS: `a:${key},b:${key},a:${other}`, DATA_DIR: folder })).toThrow(
      /FIELD_KEYS: two keys are called a$/,
    )
  })

  describe('with WeChat keys', () => {
    const wechat = { WECHAT_APP_ID: 'wx1', WECHAT_APP_SECRET: 'secret' }
    it('has no demo people, and refuses them by name', () => {
      expect(readConfig({ ...wechat, DATA_DIR: folder }).demo).toBe(false)
      for (const WECHAT_BASE_URL of ['', 'https://api.weixin.qq.com', 'http://127.0.0.1.example.com'])
        expect(() => readConfig({ ...wechat, WECHAT_BASE_URL, DEMO: 'true', DATA_DIR: folder })).toThrow(
          /DEMO: demo people/,
        )
    })

    it('of a stand-in on this machine they may be together', () => {
      expect(
        readConfig({ ...wechat, WECHAT_BASE_URL: 'http://127.0.0.1:9', DEMO: 'true', DATA_DIR: folder }).demo,
      ).toBe(true)
    })
  })
})
