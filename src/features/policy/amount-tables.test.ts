import { amountTables } from './amount-tables'
import type { Benefit } from './group-benefits'

const benefit = (over: Partial<Benefit>): Benefit => ({
  name: '安家补助',
  appliesTo: null,
  amount: null,
  period: null,
  cap: null,
  schedule: null,
  formula: null,
  ...over,
})
const research = (branch: string, appliesTo: string, amount: string) =>
  benefit({ name: `科研启动经费（${branch}）`, appliesTo, amount, schedule: '第 1 年 50%，第 2 年 50%' })

test('a benefit is a table of its classes, one amount a row, the reader’s own marked', () => {
  const tables = amountTables(
    [
      benefit({ appliesTo: 'A 类人才', amount: '50 万元' }),
      benefit({ appliesTo: 'C 类人才', amount: '10 万元' }),
    ],
    ({ appliesTo }) => appliesTo === 'C 类人才',
  )
  expect(tables).toEqual([
    {
      title: '安家补助',
      columns: [],
      rows: [
        { whom: 'A 类人才', mine: false, cells: [{ amount: '50 万元', terms: [] }] },
        { whom: 'C 类人才', mine: true, cells: [{ amount: '10 万元', terms: [] }] },
      ],
      common: [],
    },
  ])
})

test('branches with the same classes are columns of one table, what they share is said once', () => {
  const [table, ...more] = amountTables([
    research('自然科学类', 'A、B 类人才', '50 万元'),
    research('自然科学类', 'C 类人才', '20 万元'),
    research('人文社科类', 'A、B 类人才', '20 万元'),
    research('人文社科类', 'C 类人才', '8 万元'),
  ])
  expect(more).toEqual([])
  expect(table).toMatchObject({
    title: '科研启动经费',
    columns: ['自然科学类', '人文社科类'],
    common: ['第 1 年 50%，第 2 年 50%'],
  })
  expect(table?.rows.map(({ whom, cells }) => [whom, ...cells.map(({ amount }) => amount)])).toEqual([
    ['A、B 类人才', '50 万元', '20 万元'],
    ['C 类人才', '20 万元', '8 万元'],
  ])
})

test('branches with other classes stay apart: no amount comes to stand in another row', () => {
  const tables = amountTables([
    research('自然科学类', 'A 类人才', '50 万元'),
    research('自然科学类', 'C 类人才', '20 万元'),
    research('人文社科类', 'C 类人才', '8 万元'),
    research('人文社科类', 'D 类人才', '5 万元'),
  ])
  expect(tables.map(({ title, columns }) => [title, columns.length])).toEqual([
    ['科研启动经费（自然科学类）', 0],
    ['科研启动经费（人文社科类）', 0],
  ])
})
