import { fireEvent, screen, waitFor } from '@testing-library/react'
import {
  changeImport,
  confirmImport,
  type ImportChange,
  type ImportPlan,
  type ImportRow,
} from '@talent/contract/import'
import { call } from '@/lib/request'
import { render } from '@/testing/render'
import { useImport } from '../api'
import { ImportPanel } from './import-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
jest.mock('../api', () => ({ ...jest.requireActual<object>('../api'), useImport: jest.fn() }))
const called = call as unknown as jest.Mock
const MARK = 'a'.repeat(64)

const aPlan = (over: Partial<ImportPlan> = {}): ImportPlan => ({
  ...{ id: 'i1', kind: 'posts', mark: MARK, done: false, at: '2026-11-24T06:00:00.000Z' },
  into: { id: 'n12', title: '第 12 期 重点企业引进人才公告' },
  ...{ sheets: ['岗位'], otherSheets: ['作废（隐藏）'], headLine: 3 },
  columns: [
    { column: 'A', heading: '岗位', as: 'title' },
    { column: 'B', heading: '层级', as: null },
  ],
  meanings: [
    { key: 'title', label: '岗位名称' },
    { key: 'education', label: '学历' },
  ],
  questions: [],
  notes: [],
  counts: { read: 2, new: 1, changed: 0, same: 0, refused: 1, ignored: 0 },
  open: 1,
  unmentioned: { count: 0, items: [], out: 0 },
  ...over,
})
const aRow = (over: Partial<ImportRow> = {}): ImportRow => ({
  ...{ at: '16', line: 16, outcome: 'refused', title: '检验员', sub: '这一行不导入', left: false },
  faults: [
    {
      ...{ cell: 'F16', label: '学历', raw: '大专？', message: '原文有问号，请问清楚再填' },
      offers: ['大专及以上', '不限'],
    },
  ],
  ...{ asks: [], reads: [] },
  ...over,
})
function show(plan: ImportPlan, rows: readonly ImportRow[]) {
  const list = {
    ...{ items: rows, first: { plan }, total: rows.length, error: null, more: false, loading: false },
    ...{ loadMore: jest.fn(), retry: jest.fn() },
  }
  ;(useImport as unknown as jest.Mock).mockReturnValue(list)
  return render(<ImportPanel kind="posts" id="i1" into={undefined} wanted />)
}
const sent = () =>
  called.mock.calls.flatMap(([endpoint, input]) =>
    endpoint === changeImport ? [(input as { body: { seen: string; change: ImportChange } }).body] : [],
  )
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))

beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ id: 'i1' })
})

test('a cell that can’t be taken says where it stands, what it says and what it may have meant; one press says it', async () => {
  show(aPlan(), [aRow()])
  expect(screen.getByText('F16')).toBeVisible()
  expect(screen.getByText('原文：“大专？”')).toBeVisible()
  fireEvent.click(screen.getByRole('radio', { name: '大专及以上' }))
  await waitFor(() =>
    expect(sent()).toEqual([{ seen: MARK, change: { what: 'cell', cell: 'F16', words: '大专及以上' } }]),
  )
})

test('it is said in one’s own words, too; nothing typed is sent empty', async () => {
  show(aPlan(), [aRow()])
  fireEvent.click(screen.getByRole('radio', { name: '另写' }))
  press('改好')
  expect(await screen.findAllByText('请写这一格应该是什么')).not.toHaveLength(0)
  expect(sent()).toEqual([])
  fireEvent.change(screen.getByLabelText('学历应该是'), { target: { value: '大专或高级工' } })
  press('改好')
  await waitFor(() => expect(sent()[0]?.change).toEqual({ what: 'cell', cell: 'F16', words: '大专或高级工' }))
})

test('a row is left out; what was understood is shown on asking, and taken back where somebody said it', async () => {
  const reads = [{ cell: 'H16', label: '薪酬', raw: '5千起', read: '每月 5000 元以上', said: true }]
  show(aPlan(), [aRow({ reads })])
  expect(screen.queryByText(/每月 5000 元以上/)).toBeNull()
  press('自动读懂的 1 处')
  expect(screen.getByText(/每月 5000 元以上，照您改的/)).toBeVisible()
  press('H16 改回原文')
  await waitFor(() => expect(sent()[0]?.change).toEqual({ what: 'cell', cell: 'H16', words: null }))
  press('第 16 行不导')
  await waitFor(() => expect(sent()[1]?.change).toEqual({ what: 'row', row: '16', left: true }))
})

test('what only the sender knows is asked; an answer pressed again is taken back', async () => {
  const question = {
    key: 'groups',
    words: '有 3 行没写用人单位，和上一行是同一家吗？',
    options: [{ value: 'same', text: '是，同上一行' }],
  }
  show(aPlan({ questions: [{ ...question, answer: 'same' }] }), [])
  fireEvent.click(screen.getByRole('radio', { name: '是，同上一行' }))
  await waitFor(() => expect(sent()[0]?.change).toEqual({ what: 'answer', question: 'groups', value: '' }))
})

test('a column is said to be something no other column is', async () => {
  show(aPlan({ counts: { ...aPlan().counts, read: 0 } }), [])
  expect(screen.getByText(/至少要有“\s*岗位名称\s*”/)).toBeVisible()
  fireEvent.click(screen.getByText('读了 1 列'))
  const select = await screen.findByLabelText('B 列“层级”读成什么')
  expect(Array.from(select.querySelectorAll('option')).map(({ textContent }) => textContent)).toEqual([
    '不读',
    '学历',
  ])
  fireEvent.change(select, { target: { value: 'education' } })
  await waitFor(() => expect(sent()[0]?.change).toEqual({ what: 'column', heading: '层级', as: 'education' }))
})

test('what isn’t mentioned is taken out one by one, and counts among what is imported', async () => {
  const items = Array.from({ length: 7 }, (_, n) => ({
    ...{ title: `岗位${n}`, sub: '招 1' },
    taken: { id: `p${n}`, out: n === 0 },
  }))
  show(aPlan({ unmentioned: { count: 7, items, out: 1 } }), [])
  expect(screen.getAllByRole('switch')).toHaveLength(5)
  press('看另外 2 个')
  fireEvent.click(screen.getByRole('switch', { name: '撤下 岗位6' }))
  await waitFor(() => expect(sent()[0]?.change).toEqual({ what: 'unmentioned', id: 'p6', out: true }))
  press('导入 2 行')
  await waitFor(() =>
    expect(called).toHaveBeenCalledWith(confirmImport, { params: { id: 'i1' }, body: { seen: MARK } }),
  )
})

test('once it is imported nothing is changed any more, and the way leads back to the notice', () => {
  show(aPlan({ done: true, open: 1 }), [aRow()])
  expect(screen.queryByRole('radio', { name: '大专及以上' })).toBeNull()
  expect(screen.queryByRole('button', { name: /不导/ })).toBeNull()
  expect(screen.getByRole('button', { name: '回公告编辑' })).toBeVisible()
})

test('without a notice there is nothing to choose a file for', () => {
  ;(useImport as unknown as jest.Mock).mockReturnValue({ loadMore: jest.fn() })
  render(<ImportPanel kind="posts" id="" into={undefined} wanted />)
  expect(screen.getByText('先选一期公告')).toBeVisible()
  expect(screen.queryByRole('button', { name: '选文件' })).toBeNull()
})
