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
})
