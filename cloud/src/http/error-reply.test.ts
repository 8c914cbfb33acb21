import { jest } from '@jest/globals'
import { Writable } from 'node:stream'
import { saveProfile } from '@talent/contract'
import { createTestApp, type TestApp } from '../../test/test-app.ts'

const profile = {
  name: '金丝雀',
  phone: '13800000127',
  employer: '金丝雀研究院',
  areaCode: 'kcy',
  education: 'doctor',
} as const

describe('a fault nobody expected', () => {
  let t: TestApp
  const logged: string[] = []
  beforeAll(async () => {
    const stream = new Writable({ write: (line, _encoding, done) => (logged.push(String(line)), done()) })
    t = await createTestApp({ logger: { level: 'error', stream } })
    await t.deps.db.insertInto('area').values({ code: 'kcy', name: '科创园' }).execute()
  })
  afterAll(() => t.close())

  it('is a plain 500 with a number to quote; the log names the broken rule and no value of the row', async () => {
    await t.pool.query(`alter table profile add constraint never check (area_code <> 'kcy')`)
    const talent = await t.as(await t.person(['talent']))
    const { status, error } = await talent.try(saveProfile, { body: profile })
    await t.pool.query('alter table profile drop constraint never')
    expect([status, error?.code, error?.incident]).toEqual([
      500,
      'internal',
      expect.stringMatching(/^[0-9A-F]{6}$/),
    ])
    expect(error?.message).not.toMatch(/constraint|profile/)
    const log = logged.join('')
    expect([
      log.includes(String(error?.incident)),
      log.includes('"constraint":"never"'),
      log.includes('23514'),
    ]).toEqual([true, true, true])
    expect(log).not.toMatch(/金丝雀|kcy/)
  })

  it.each([
    ['the database refuses the connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the database is shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['no connection becomes free in time', new Error('timeout exceeded when trying to connect')],
    ['the connection breaks in the middle', new Error('Connection terminated unexpectedly')],
  ])('is told apart from an outage: %s', async (_what, fault) => {
    const talent = await t.as(await t.person(['talent']))
    const seal = jest.spyOn(t.deps.sealer, 'seal').mockImplementation(() => {
      throw fault
    })
    const { status, error } = await talent.try(saveProfile, { body: profile })
    seal.mockRestore()
    expect([status, error?.code, error?.incident]).toEqual([503, 'unavailable', undefined])
  })
})
