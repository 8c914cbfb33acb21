import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react'
import {
  getPolicySheet,
  savePolicyCopy,
  setPolicyCare,
  setPolicyFull,
  type PolicyContent,
  type PolicyEditor,
} from '@talent/contract/policy-editor'
import { call } from '@/lib/request'
import { openDocument } from '@/features/file'
import { EditorPanel } from './editor-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
jest.mock('@/features/file', () => ({
  ...jest.requireActual<object>('@/features/file'),
  openDocument: jest.fn(),
}))
jest.mock('../api', () => ({ useEditablePolicies: () => ({ items: [] }) }))
const called = call as unknown as jest.Mock

const content: PolicyContent = {
  ...{ title: '人才租房补助细则', docNo: null, level: '区', place: '示范区', topics: ['住房'] },
  ...{ validity: 'in_force', gist: '每月 1500 元', publishedOn: '2026-03-02', expiresOn: '2028-12-31' },
  ...{ demo: true, issuers: [], writtenOn: null, effectiveOn: null, validityText: null, statusText: null },
  ...{ audience: null, conditions: [], materials: [], steps: [], timeLimits: [], acceptDepartment: null },
  ...{ phones: ['0375-0000000'], sources: [], gaps: [], confidence: 'high', notes: null },
  benefits: [
    {
      ...{ name: '租房补助', appliesTo: null, amount: '每月 1500 元', period: null, cap: null },
      ...{ schedule: null, formula: null, sum: { per: 'month', yuan: 1500, months: null } },
    },
  ],
  eligibility: {
    all: [
      {
        ...{ fact: 'socialInsuranceMonths', operator: 'gte', value: 12 },
        ...{ summary: '连续缴纳社会保险满 12 个月', clause: '第六条' },
      },
    ],
  },
}
const editor: PolicyEditor = {
  ...{
    id: 'rent',
    published: { version: 1, content },
    copy: null,
    scheduled: null,
    review: { required: false, state: 'none', mayDecide: false, sent: null },
    matters: [],
    history: [],
    withdrawn: null,
    full: null,
    care: { owner: '人才工作科', reviewOn: '2026-11-20', standardUntil: null, due: ['review'] },
  },
}
const saved = () =>
  called.mock.calls.flatMap(([endpoint, input]) =>
    endpoint === savePolicyCopy ? [(input as { body: { content: PolicyContent } }).body.content] : [],
  )
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value }, detail: { value } })

const choose = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })

beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ copy: null })
  render(<EditorPanel editor={editor} title="编辑政策" />)
})

test('opening it and looking at every part saves nothing', () => {
  for (const tab of ['条件 1', '给什么', '怎么办', '正文'])
    fireEvent.click(screen.getByRole('radio', { name: tab }))
  expect(called).not.toHaveBeenCalled()
})

test('a condition is changed without code, its words and clause with it', async () => {
  fireEvent.click(screen.getByRole('radio', { name: '条件 1' }))
  press('社会保险缴纳月数 ≥ 12 个月，修改')
  type('比多少，单位月', '6')
  type('原文怎么说', '连续缴纳社会保险满 6 个月')
  press('保存条件')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.eligibility).toEqual({
    all: [
      {
        ...{ fact: 'socialInsuranceMonths', operator: 'gte', value: 6 },
        ...{ summary: '连续缴纳社会保险满 6 个月', clause: '第六条' },
      },
    ],
  })
  expect(saved()[0]?.conditions).toEqual([
    { depth: 0, text: '连续缴纳社会保险满 6 个月', clause: '第六条', joint: null },
  ])
})

test('1e400 isn’t taken for a number, and nothing is saved', () => {
  fireEvent.click(screen.getByRole('radio', { name: '条件 1' }))
  press('社会保险缴纳月数 ≥ 12 个月，修改')
  type('比多少，单位月', '1e400')
  press('保存条件')
  expect(screen.getByText('请填写数字')).toBeInTheDocument()
  expect(saved()).toEqual([])
})

test('all becomes any with one press', async () => {
  fireEvent.click(screen.getByRole('radio', { name: '条件 1' }))
  fireEvent.click(screen.getByRole('radio', { name: '满足任一' }))
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.eligibility).toHaveProperty('any')
})

test('what a row comes to is written as numbers; one that is none isn’t saved', async () => {
  fireEvent.click(screen.getByRole('radio', { name: '给什么' }))
  fireEvent.click(screen.getByRole('link', { name: /租房补助/ }))
  type('每次多少，单位元', '两千')
  press('保存这一项')
  expect(screen.getByText('请填写 1 到 9 亿之间的数，不带单位')).toBeInTheDocument()
  type('每次多少，单位元', '2000')
  press('保存这一项')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.benefits[0]).toMatchObject({ sum: { per: 'month', yuan: 2000, months: null } })
})

test('whom a benefit goes to is built like any condition', async () => {
  fireEvent.click(screen.getByRole('radio', { name: '给什么' }))
  press(/租房补助[^]*改给谁/)
  press('加一个条件')
  choose('看什么', 'socialInsuranceMonths')
  type('比多少，单位月', '6')
  type('原文怎么说', '社保满 6 个月的一档')
  press('保存条件')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.benefits[0]?.whom).toEqual({
    all: [
      expect.objectContaining({ fact: 'socialInsuranceMonths', value: 6, summary: '社保满 6 个月的一档' }),
    ],
  })
  expect(saved()[0]?.eligibility).toEqual(content.eligibility)
})

test('a rule of what may not be had together is written in the form and kept as data', async () => {
  fireEvent.click(screen.getByRole('radio', { name: '给什么' }))
  press('加一条规则')
  press('保存规则')
  expect(saved()).toEqual([])
  type('原文怎么说', '租房补助由夫妻一方申请')
  type('条款', '第十条')
  choose('怎么算', 'once-a-couple')
  fireEvent.click(screen.getByRole('checkbox', { name: '租房补助' }))
  press('保存规则')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.exclusions).toEqual([
    {
      ...{ rule: 'once-a-couple', benefits: ['租房补助'], others: [] },
      ...{ text: '租房补助由夫妻一方申请', clause: '第十条' },
    },
  ])
})

test('复核到期 is said, and the next day is asked for before it is sent', () => {
  expect(screen.getByText('复核到期')).toBeInTheDocument()
  press('复核过了，定下次')
  press('保存')
  // The day that has come isn't the next one.
  expect(screen.getAllByText('请选择下次复核日').length).toBeGreaterThan(0)
  expect(called.mock.calls.filter(([endpoint]) => endpoint === setPolicyCare)).toEqual([])
})

test('名额已满 is said with its day and at once; 恢复受理 is one press', async () => {
  press('名额满了或资金用完')
  fireEvent.click(screen.getByRole('radio', { name: '资金已用完' }))
  press('确定')
  await waitFor(() =>
    expect(called).toHaveBeenCalledWith(setPolicyFull, {
      params: { id: 'rent' },
      body: { before: null, full: { kind: 'budget', since: '2026-11-24' } },
    }),
  )
  cleanup()
  const full = { kind: 'budget', since: '2026-11-20' } as const
  render(<EditorPanel editor={{ ...editor, full }} title="编辑" />)
  press('恢复受理')
  await waitFor(() =>
    expect(called).toHaveBeenCalledWith(setPolicyFull, {
      params: { id: 'rent' },
      body: { before: full, full: null },
    }),
  )
})

test('条件单 is opened as a document of the version in force', async () => {
  jest.mocked(openDocument).mockResolvedValue()
  press(/条件单/)
  const document = {
    endpoint: getPolicySheet,
    id: 'rent',
    type: 'application/pdf',
    saveAs: '条件单 人才租房补助细则.pdf',
  }
  await waitFor(() => expect(jest.mocked(openDocument).mock.calls).toEqual([[document]]))
})
