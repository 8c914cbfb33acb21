import { delayAward, getAward, listMyAwards, payAward } from '@talent/contract/award'
import { getImport, getImportFaults, getImportTemplate, planImportAgain } from '@talent/contract/import'
import { addCoordinator, newsOf, useDistrict } from '../../../test/district.ts'
import { grantedBy } from '../../../test/award.ts'
import {
  confirmOf,
  csvOf,
  lookAt,
  payable,
  PAYMENT_HEADINGS,
  paymentsOf,
  planOf,
  uploadOf,
} from '../../../test/import.ts'
import { readSheet, writeSheet } from '../../platform/sheets/sheets.ts'

const { t, coordinator, second } = useDistrict({
  coordinator: addCoordinator,
  second: (t) => addCoordinator(t, '韩立秋'),
})
const PHONES = ['13700000001', '13700000002', '13700000003'] as const
const paidRow = (number: string, more: readonly string[] = []) => [
  number,
  ...['', '40000', '2026-11-20', '2026-11-03', '', ...more].slice(0, 5),
]
const confirm = (id: string, by = coordinator) => confirmOf(by, id)
const stateOf = async (id: string) => (await coordinator.client.call(getAward, { params: { id } })).state
const tableOf = async (bytes: unknown) => {
  const read = await readSheet(Buffer.from(bytes as Uint8Array))
  if (!('tables' in read)) throw new Error('no table')
  return (read.tables[0]?.rows ?? []).map(({ cells }) => Object.values(cells).map(({ text }) => text))
}

test('the template with its days filled in pays exactly what it showed; sent again it changes nothing', async () => {
  const [first, other] = [await payable(t, coordinator, PHONES[0]), await payable(t, coordinator, PHONES[1])]
  const template = await tableOf(
    await coordinator.client.call(getImportTemplate, { params: { kind: 'payments' } }),
  )
  expect(template).toHaveLength(3)
  const file = await writeSheet({
    name: '拨付结果',
    rows: template.map((row) => (row[0] === first.number ? [...row, '2026年11月20日', '2026-11-03'] : row)),
  })
  const id = await planOf(coordinator, 'payments', file)
  const { counts, said, plan } = await lookAt(coordinator, id)
  expect(counts).toEqual({ read: 2, new: 0, changed: 1, same: 0, refused: 0, ignored: 1 })
  // Of one promised day, which of the two stands first is their ids' to say.
  const inTheirOrder = template
    .slice(1)
    .map(([number], i) => `${i + 2} ${number === first.number ? 'changed' : 'ignored'}`)
  expect([said, plan.headLine, plan.done]).toEqual([inTheirOrder, 1, false])
  // Looking pays nothing.
  expect([await stateOf(first.id), await stateOf(other.id)]).toEqual(['payable', 'payable'])
  expect(await confirm(id)).toMatchObject({ status: 200, body: { imported: 1 } })
  expect([await stateOf(first.id), await stateOf(other.id)]).toEqual(['paid', 'payable'])
  await t.drain()
  expect(await newsOf(first.talent)).toContainEqual(expect.stringContaining('已拨付'))
  expect((await first.talent.client.call(listMyAwards, { query: {} })).paid).toEqual({
    count: 1,
    fen: 4_000_000,
  })
  expect(await confirm(id)).toMatchObject({ status: 409, error: { code: 'wrong_state' } })

  const again = await planOf(coordinator, 'payments', file)
  expect((await lookAt(coordinator, again)).counts).toMatchObject({ changed: 0, same: 1, ignored: 1 })
  expect((await confirm(again)).status).toBe(409)
})

test('each fault of a row is named with its cell; the sound rows are imported, the others aren’t', async () => {
  const [a, b] = [await payable(t, coordinator, PHONES[0]), await payable(t, coordinator, PHONES[1])]
  const granted = await grantedBy(t, coordinator, { phone: PHONES[1], benefit: '引才奖励' })
  const id = await planOf(
    coordinator,
    'payments',
    paymentsOf(
      paidRow(a.number),
      [b.number, '李四', '1e400', '2026-02-30', '', ''],
      ['DX-2026-999999', '', '1', '2026-11-20', 'B', ''],
      paidRow(a.number),
      paidRow(granted.number),
      ['', '周予安', '1', '2026-11-20', 'B', ''],
      [b.number.toLowerCase(), '', '-5', '2026-11-25', 'B', ''],
    ),
  )
  const { said, counts } = await lookAt(coordinator, id)
  expect(said).toEqual([
    '2 changed',
    [
      '3 refused D3 没有 2026年2月30日这一天',
      'C3 金额写成 4500 或 4500.50 这样的数，最多两位小数',
      'A3 请填批次号',
      'B3 这个编号是周予安的，不是李四的，请核对',
    ].join(' '),
    '4 refused A4 台账里没有这个编号，请核对',
    '5 refused A5 和 A2 是同一笔，一笔只能拨一次',
    '6 refused A6 还没有转拨付，请先在台账里转拨付',
    '7 refused B7 请填兑现编号，如 DX-2026-000012',
    '8 refused A8 和 A3 是同一笔，一笔只能拨一次',
  ])
  expect(counts.read).toBe(counts.changed + counts.refused)
  const faults = await tableOf(await coordinator.client.call(getImportFaults, { params: { id } }))
  expect(faults).toHaveLength(7)
  expect(faults[0]).toEqual([...PAYMENT_HEADINGS, '原来的行', '要改的'])
  expect(faults[1]?.slice(-1)[0]).toContain('D3 拨付日期 没有 2026年2月30日这一天')
  expect(await confirm(id)).toMatchObject({ body: { imported: 1 } })
  expect([await stateOf(a.id), await stateOf(b.id)]).toEqual(['paid', 'payable'])
})

test('what was paid before is named when it would be paid again, and what isn’t mentioned is named too', async () => {
  const [a, b] = [await payable(t, coordinator, PHONES[0]), await payable(t, coordinator, PHONES[1])]
  await confirm(await planOf(coordinator, 'payments', paymentsOf(paidRow(a.number))))
  const id = await planOf(
    coordinator,
    'payments',
    paymentsOf([a.number, '', '40000', '2026-11-21', '2026-11-04', '']),
  )
  const { said, plan } = await lookAt(coordinator, id)
  expect(said).toEqual(['2 refused A2 这一期已在11月20日拨付 4 万元，批次号 2026-11-03，不能再拨一次'])
  expect(plan.unmentioned).toMatchObject({ count: 1, items: [{ sub: expect.stringContaining(b.number) }] })
})

test('another sum than was granted needs words', async () => {
  const a = await payable(t, coordinator, PHONES[0])
  const of = async (words: string) =>
    (
      await lookAt(
        coordinator,
        await planOf(
          coordinator,
          'payments',
          paymentsOf([a.number, '', '39,000.50元', '2026/11/20', 'B', words]),
        ),
      )
    ).said
  expect(await of('')).toEqual(['2 refused C2 认定的是 40000 元，不一样的请在“说明”里写明为什么'])
  expect(await of('扣了已领的')).toEqual(['2 changed'])
})

test('what changed since the plan makes it outdated, and nothing of it is imported; the same file is planned again', async () => {
  const [a, b] = [await payable(t, coordinator, PHONES[0]), await payable(t, coordinator, PHONES[1])]
  const id = await planOf(coordinator, 'payments', paymentsOf(paidRow(a.number), paidRow(b.number)))
  const { version } = await coordinator.client.call(getAward, { params: { id: b.id } })
  await second.client.call(payAward, {
    params: { id: b.id },
    body: { version, paidOn: '2026-11-19', amountFen: 4_000_000, batch: 'B-9' },
  })
  expect(await confirm(id)).toMatchObject({ status: 409, error: { code: 'stale_version' } })
  expect(await stateOf(a.id)).toBe('payable')
  const again = await coordinator.client.call(planImportAgain, { params: { id } })
  expect((await lookAt(coordinator, again.id)).said).toEqual([
    '2 changed',
    expect.stringMatching(/^3 refused A3 这一期已在11月19日拨付/),
  ])
  expect(await confirm(again.id)).toMatchObject({ body: { imported: 1 } })
})

test('a delay meanwhile is no reason to overlook it: it outdates the plan', async () => {
  const a = await payable(t, coordinator, PHONES[0])
  const id = await planOf(coordinator, 'payments', paymentsOf(paidRow(a.number)))
  const { version } = await coordinator.client.call(getAward, { params: { id: a.id } })
  await second.client.call(delayAward, {
    params: { id: a.id },
    body: { version, cause: 'funds', words: '指标没下达', nextOn: '2026-12-18' },
  })
  expect((await confirm(id)).status).toBe(409)
  expect(await stateOf(a.id)).toBe('delayed')
})

test('two presses, and two coordinators with the same list, pay once', async () => {
  const a = await payable(t, coordinator, PHONES[0])
  const ids = [
    await planOf(coordinator, 'payments', paymentsOf(paidRow(a.number))),
    await planOf(second, 'payments', paymentsOf(paidRow(a.number))),
  ] as const
  const answers = await Promise.all([confirm(ids[0]), confirm(ids[0]), confirm(ids[1], second)])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409])
  const { steps } = await coordinator.client.call(getAward, { params: { id: a.id } })
  expect(steps.filter(({ kind }) => kind === 'pay')).toHaveLength(1)
})

test('a plan is its maker’s alone, and nothing of it is plain in the database', async () => {
  const a = await payable(t, coordinator, PHONES[0])
  const id = await planOf(
    coordinator,
    'payments',
    paymentsOf([a.number, '周予安', '40000', '2026-11-20', 'B-1', '']),
  )
  expect((await second.client.try(getImport, { params: { id }, query: {} })).status).toBe(404)
  expect((await confirm(id, second)).status).toBe(404)
  const { rows } = await t.pool.query('select p::text as said from import_plan p')
  expect(JSON.stringify(rows)).not.toContain(Buffer.from('周予安').toString('hex'))
})

const PADDED = Array.from({ length: 2_001 }, (_, n) => [`DX-2026-${n}`, '', '1', '2026-11-20', 'B', ''])
test.each<[string, Buffer, RegExp]>([
  [
    'wrong headings',
    csvOf(['姓名', '金额'], ['周予安', '1']),
    /第 1 行的表头少了：兑现编号、拨付日期、批次号/,
  ],
  ['no headings at all', csvOf(['甲'], ['乙']), /没有找到表头/],
  ['headings alone', csvOf(PAYMENT_HEADINGS), /表头下面没有内容/],
  ['one heading twice', csvOf([...PAYMENT_HEADINGS, '批次号'], ['x']), /两列“批次号”/],
  ['too many rows', paymentsOf(...PADDED), /最多导入 2000 行/],
  ['JSON', Buffer.from('[]'), /只能导入表格/],
  ['a picture', Buffer.from('89504e470d0a1a0a00', 'hex'), /只能读/],
])('%s is refused with what to do, and no plan is kept', async (_, file, why) => {
  const { status, error } = await uploadOf(coordinator, 'payments', file)
  expect([status, error?.message]).toEqual([422, expect.stringMatching(why)])
  expect(await t.deps.db.selectFrom('import_plan').select('id').execute()).toEqual([])
})

test('the same upload sent again is the plan of the first time', async () => {
  const a = await payable(t, coordinator, PHONES[0])
  const file = paymentsOf(paidRow(a.number))
  const send = () => uploadOf(coordinator, 'payments', file, 'picked-file-1')
  expect((await send()).body.id).toBe((await send()).body.id)
})
