import { getMe } from '@talent/contract/me'
import { getWorklist } from '@talent/contract/desk'
import { getRequest } from '@talent/contract/service-request'
import { addTalent, submitSchooling, useDistrict } from '../../../test/district.ts'
import { readGrant } from '../../read-grant.ts'
import { makeCommissioner } from './index.ts'

const PHONE = '13900000001'
const { t, talent, person } = useDistrict({
  talent: addTalent,
  person: (t) => addTalent(t, { name: '林知远', phone: PHONE }),
})

/** As typed after the command. */
const ARGS = [
  ...['commissioner', PHONE, '--department', 'kegong', '--areas', 'kcy,xc', '--capacity', '3'],
  ...[
    '--office-phone',
    '0375-0000001',
    '--matters',
    'child-schooling，medical-care',
    '--employers',
    '某材料研究院',
  ],
]
/** The same with other values; undefined leaves the option out. */
const changed = (options: Record<string, string | undefined>) =>
  Object.entries(options).reduce((args, [name, value]) => {
    const at = args.indexOf(`--${name}`)
    const rest = at < 0 ? args : [...args.slice(0, at), ...args.slice(at + 2)]
    return value === undefined ? rest : [...rest, `--${name}`, value]
  }, ARGS)
const make = async (args: string[]) => {
  const grant = readGrant(args)
  if (grant.role !== 'commissioner') throw new Error('no commissioner is asked for')
  return makeCommissioner(t.deps, grant)
}
const everything = async () => [
  await t.deps.db.selectFrom('account').selectAll().orderBy('id').execute(),
  await t.deps.db.selectFrom('account_role').selectAll().orderBy('account_id').execute(),
  await t.deps.db.selectFrom('commissioner').selectAll().execute(),
  await t.deps.db.selectFrom('role_scope').selectAll().orderBy('value').execute(),
  await t.deps.db.selectFrom('audit').select('what').execute(),
]

describe('the command that makes a commissioner', () => {
  it('makes one under the name of their profile, who gets what waits in the line; it is on record', async () => {
    const { id } = await submitSchooling(talent)
    expect(await make(ARGS)).toBe(person.id)
    await t.drain()
    expect((await talent.client.call(getRequest, { params: { id } })).commissioner).toMatchObject({
      id: person.id,
      name: '林知远',
      areaName: '科创园、新城',
      officePhone: '0375-0000001',
      onDuty: true,
    })
    expect((await person.client.call(getMe, {})).roles).toEqual(['talent', 'commissioner'])
    expect(await person.client.call(getWorklist, {})).toMatchObject({ total: 1, load: 1 })
    const records = await t.deps.db.selectFrom('audit').select(['owner_account_id', 'what']).execute()
    expect(records).toEqual([
      { owner_account_id: person.id, what: '授予身份：人才服务专员（在服务器上执行命令）' },
    ])
  })

  it('said again sets it anew, and leaves 在岗 to them', async () => {
    await make(ARGS)
    await t.deps.db.updateTable('commissioner').set({ on_duty: false }).execute()
    await make(changed({ matters: 'medical-care', employers: undefined, capacity: '9', name: '林之远' }))
    const [, , rows] = await everything()
    const scopes = await t.deps.db
      .selectFrom('role_scope')
      .select(['kind', 'value'])
      .orderBy('value')
      .execute()
    expect(rows).toMatchObject([{ account_id: person.id, capacity: 9, on_duty: false }])
    expect(scopes).toEqual([
      { kind: 'area', value: 'kcy' },
      { kind: 'matter', value: 'medical-care' },
      { kind: 'area', value: 'xc' },
    ])
    const { name } = await t.deps.db
      .selectFrom('account')
      .select('name')
      .where('id', '=', person.id)
      .executeTakeFirstOrThrow()
    expect(name).toBe('林之远')
  })

  it.each([
    ['no department', { department: undefined }, '--department'],
    ['no matter', { matters: ' ，' }, '--matters'],
    ['no area', { areas: undefined }, '--areas'],
    ['no place', { capacity: '0' }, '--capacity'],
    ['half a place', { capacity: '1.5' }, '--capacity'],
    ['a word for a number', { capacity: '十' }, '--capacity'],
    ['a telephone that is none', { 'office-phone': '问前台' }, '--office-phone'],
    ['a name of nothing', { name: '\u200b' }, '--name'],
    ['an option there isn’t', { matter: 'child-schooling' }, '--matter'],
    ['an unknown department', { department: 'kegongx' }, /--department[^\n]*kegong/],
    ['an unknown area', { areas: 'kcy,x' }, /--areas[^\n]*kcy/],
    [
      'an unknown matter',
      { matters: 'child-schooling,schooling' },
      /--matters[^\n]*schooling[^\n]*child-schooling/,
    ],
  ] as const)('refuses %s with a sentence that names it, and changes nothing', async (_, options, named) => {
    const before = await everything()
    await expect(make(changed(options))).rejects.toThrow(named)
    expect(await everything()).toEqual(before)
  })

  it('names every fault at once', async () => {
    const missing = { department: undefined, areas: undefined, capacity: '0' }
    await expect(make(changed(missing))).rejects.toThrow(/--department[^]*--area[^]*--capacity/)
    await expect(make(changed({ department: 'x', areas: 'y' }))).rejects.toThrow(/--department[^]*--area/)
    await expect(make(changed({ areas: 'x' }).toSpliced(1, 1))).rejects.toThrow(/telephone or account id/)
    expect(() => readGrant(['mayor', PHONE])).toThrow(/coordinator or commissioner/)
    expect(() => readGrant(['coordinator', PHONE, '--areas', 'kcy'])).toThrow(/--area/)
  })

  it('refuses nobody’s number, a demo person, and one without a name anywhere', async () => {
    const before = await everything()
    await expect(make(ARGS.with(1, '13900000009'))).rejects.toThrow('no account')
    const nameless = await t.person(['talent'], '微信用户')
    await expect(make(ARGS.with(1, nameless))).rejects.toThrow('--name')
    await t.deps.db.deleteFrom('account_role').where('account_id', '=', nameless).execute()
    await t.deps.db.deleteFrom('account').where('id', '=', nameless).execute()
    expect(await everything()).toEqual(before)
    await t.deps.db.updateTable('account').set({ demo: true }).where('id', '=', person.id).execute()
    await expect(make(ARGS)).rejects.toThrow('demo person')
  })
})
