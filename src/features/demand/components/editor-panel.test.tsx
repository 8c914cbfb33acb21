import { fireEvent, screen, waitFor } from '@testing-library/react'
import { publishDemand, saveDemandCopy, type DemandContent, type DemandEditor } from '@talent/contract/demand'
import { call } from '@/lib/request'
import { aDemand, aDemandEditor, aNeed } from '@/testing/demand-things'
import { render } from '@/testing/render'
import { EditorPanel } from './editor-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [input as { body: unknown }] : []))
const saved = () => sentTo(saveDemandCopy).map(({ body }) => (body as { content: DemandContent }).content)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const show = (more: Partial<DemandEditor> = {}) =>
  render(<EditorPanel editor={aDemandEditor(more)} title="编辑目录" />)
const copyOf = (needs: DemandContent['needs']): Partial<DemandEditor> => ({
  copy: {
    ...{ version: 5, publishedVersion: 1, hash: '0'.repeat(64), by: '顾明月', at: '2026-11-24T06:10:00Z' },
    content: aDemand({ needs }),
  },
})

beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ copy: null })
})

test('a need is written with its requirements a line each, under a key no other ever had', async () => {
  show({ takenKeys: ['n1', 'n2'] })
  press('加一个需求')
  type('需要什么人', '高级技师')
  type('单位', '某新材料实验室')
  type('产业', '新材料')
  type('类别', 'skilled')
  type('想解决什么', '带徒弟')
  type('要求', '高级技师\n\n 铺层 8 年')
  type('标“急”', 'yes')
  press('保存需求')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.needs[1]).toMatchObject({
    ...{ key: 'n3', title: '高级技师', class: 'skilled', industry: '新材料', urgent: true, flexible: false },
    requirements: ['高级技师', '铺层 8 年'],
  })
  expect(saved()[0]?.needs[0]).toEqual(aNeed())
})

test('a need is taken away; what is left stays as it was', async () => {
  show({
    published: { version: 1, content: aDemand({ needs: [aNeed(), aNeed({ key: 'n2', title: '技师' })] }) },
  })
  fireEvent.click(screen.getByText('技师'))
  press('删除')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.needs).toEqual([aNeed()])
})

test('what must be mended is named and opens its need; nothing is published before', () => {
  show(copyOf([aNeed({ problem: '' })]))
  expect(screen.getByText(/没有写想解决什么/)).toBeVisible()
  press(/^合金研发负责人/)
  expect(screen.getByLabelText('想解决什么')).toBeVisible()
  expect(sentTo(publishDemand)).toEqual([])
})

test('publishing shows what changes and names the content that was looked at', async () => {
  show(copyOf([aNeed({ offers: '年薪 40 万元' })]))
  press('发布第 2 版')
  expect(screen.getByText('修改：合金研发负责人，某智能装备公司')).toBeVisible()
  called.mockResolvedValue({ version: 2 })
  press('确认发布')
  await waitFor(() =>
    expect(sentTo(publishDemand)).toEqual([{ params: { id: 'district' }, body: { hash: '0'.repeat(64) } }]),
  )
})
