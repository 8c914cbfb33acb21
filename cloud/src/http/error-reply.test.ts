import { Writable } from 'node:stream'
import { saveProfile } from '@talent/contract/me'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { replyFor } from './error-reply.ts'

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

  it('is in the log of the framework itself without its words', async () => {
    logged.length = 0
    const query = t.pool.query('select $1::int', ['金丝雀'])
    await query.catch((err: unknown) => t.app.log.error({ err }, 'response ended early'))
    expect(logged.join('')).toMatch(/"message":"database error 22P02".*"msg":"response ended early"/)
    expect(logged.join('')).not.toMatch(/金丝雀/)
  })

  it.each([
    ['the database refuses the connection', Object.assign(new Error('connect'), { code: 'ECONNREFUSED' })],
    ['the database is shutting down', Object.assign(new Error('terminating connection'), { code: '57P01' })],
    ['no connection becomes free in time', new Error('timeout exceeded when trying to connect')],
    ['the connection breaks in the middle', new Error('Connection terminated unexpectedly')],
  ])('is told apart from an outage: %s', async (_what, fault) => {
    const talent = await t.as(await t.person(['talent']))
    const encrypt = jest.spyOn(t.deps.cipher, 'encrypt').mockImplementation(() => {
      throw fault
    })
    const { status, error } = await talent.try(saveProfile, { body: profile })
    encrypt.mockRestore()
    expect([status, error?.code, error?.incident]).toEqual([503, 'unavailable', undefined])
  })

  it.each([
    ['a character it can’t keep', 'select $1::text', ['a\u0000b'], 400, 'malformed'],
    ['a number too large', 'select $1::int', ['99999999999'], 400, 'malformed'],
    ['no number at all', 'select $1::int', ['x'], 400, 'malformed'],
    ['a day there isn’t', 'select $1::date', ['2026-02-30'], 400, 'malformed'],
    ['a word that is no day', 'select $1::date', ['morgen'], 400, 'malformed'],
    [
      'a text too long',
      "create temp table short (t varchar(3)); insert into short values ('long')",
      [],
      400,
      'malformed',
    ],
    [
      'what isn’t there',
      "insert into account_role (account_id, role) values ($1, 'talent')",
      ['nobody'],
      422,
      'invalid',
    ],
    [
      'what is there already',
      'insert into area (code, name) values ($1, $2)',
      ['kcy', '科创园'],
      409,
      'stale_version',
    ],
  ])(
    'a value the database refuses is the caller’s, never a 500: %s',
    async (_what, statement, values, status, code) => {
      const fault = await t.pool.query(statement, values.length > 0 ? values : undefined).then(
        () => null,
        (error: Error) => error,
      )
      const warn = jest.fn()
      const reply = replyFor(fault, { log: { warn, error: jest.fn() } } as never)
      expect([reply.status, reply.body.error.code]).toEqual([status, code])
      // The contract should have caught it: the log says so, without the value.
      expect(warn).toHaveBeenCalledTimes(1)
      expect(JSON.stringify(warn.mock.calls)).not.toMatch(/99999999999|morgen|nobody|科创园/)
    },
  )
})
