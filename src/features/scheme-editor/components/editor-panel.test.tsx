import { fireEvent, screen, waitFor } from '@testing-library/react'
import {
  publishScheme,
  saveSchemeCopy,
  sendSchemeForReview,
  withdrawScheme,
  type SchemeContent,
  type SchemeEditor,
} from '@talent/contract/scheme-editor'
import { call } from '@/lib/request'
import { aSchemeEditor } from '@/testing/recognition-things'
import { render } from '@/testing/render'
import { EditorPanel } from './editor-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
const called = call as unknown as jest.Mock
const sentTo = (endpoint: object) =>
  called.mock.calls.flatMap(([one, input]) => (one === endpoint ? [input as { body: unknown }] : []))
const saved = () => sentTo(saveSchemeCopy).map(({ body }) => (body as { content: SchemeContent }).content)
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const tab = (name: string | RegExp) => fireEvent.click(screen.getByRole('radio', { name }))
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const published = aSchemeEditor().published.content
const copyOf = (content: Partial<SchemeContent>): Partial<SchemeEditor> => ({
  copy: {
    ...{ version: 5, publishedVersion: 1, hash: '0'.repeat(64), by: '顾明月', at: '2026-11-24T06:10:00Z' },
    content: { ...published, inForceFrom: '2026-12-01', ...content },
  },
})
const show = (more: Partial<SchemeEditor> = {}) =>
  render(
    <EditorPanel
      editor={aSchemeEditor(more)}
      rule={{ required: false, by: null, at: null }}
      title="编辑目录"
    />,
  )

beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ copy: null })
})

test('a standard is written with its clause and evidence, under a key no other ever had', async () => {
  show({ takenKeys: ['c1', 'd1', 'd2', 'd3'] })
  press('D 类，加一条标准')
  type('要符合什么', '高级技师')
  type('条款', '附件 1 D 类第 3 项')
  type('佐证', '技师证书')
  press('保存标准')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.classes[1]?.standards[2]).toEqual({
    ...{ key: 'd4', text: '高级技师', clause: '附件 1 D 类第 3 项', evidence: '技师证书' },
  })
  expect(saved()[0]?.classes[0]).toEqual(published.classes[0])
})

test('a standard is moved among those of its class, in the words of whoever hears it', async () => {
  show()
  const [first, second] = published.classes[1]?.standards ?? []
  press(`${second?.text ?? ''}，上移`)
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.classes[1]?.standards.map(({ key }) => key)).toEqual([second?.key, first?.key])
  expect(saved()[0]?.classes[0]).toEqual(published.classes[0])
})

test('a class is added under a letter no other has, and taken away as a whole', async () => {
  show()
  press('加一类')
  const letters = Array.from(screen.getByLabelText('层次').querySelectorAll('option')).map(
    ({ value }) => value,
  )
  expect(letters.filter(Boolean)).toEqual(['A 类', 'B 类', 'E 类'])
  type('层次', 'E 类')
  type('类别名称', '区级青年人才')
  type('有效期，单位个月', '24')
  press('保存类别')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.classes).toContainEqual({
    ...{ category: 'E 类', name: '区级青年人才', termMonths: 24, standards: [], opens: [] },
  })
  press('C 类，修改')
  press('删除')
  await waitFor(() => expect(saved()).toHaveLength(2))
  expect(saved()[1]?.classes.map(({ category }) => category)).toEqual(['D 类'])
})

test('what the credential opens leads to a matter, or to none', async () => {
  show()
  press('C 类，加一项能办的')
  type('能办什么', '绿色通道')
  press('保存这一项')
  await waitFor(() => expect(saved()).toHaveLength(1))
  expect(saved()[0]?.classes[0]?.opens).toEqual([
    { text: '人才公寓', matterCode: 'talent-apartment' },
    { text: '绿色通道', matterCode: null },
  ])
})

test('what must be mended leads to its place; a dropped class says which policies ask for it', () => {
  const [first] = published.classes
  show(copyOf({ classes: [{ ...first!, standards: [{ ...first!.standards[0]!, clause: '' }] }] }))
  expect(screen.getByText('1 处要改')).toBeInTheDocument()
  expect(
    screen.getByText('“D 类”新版没有这一类，这些政策的条件还写着它：《人才租房补助细则》'),
  ).toBeInTheDocument()
  press('省级一等奖，去改')
  expect(screen.getByLabelText('条款')).toHaveValue('')
  // With a fault nothing is published.
  press('发布第 2 版')
  expect(screen.queryByRole('button', { name: '确认发布' })).not.toBeInTheDocument()
})

test('exactly what is shown is published, with the day it begins', async () => {
  called.mockResolvedValue({ version: 2 })
  show(copyOf({ renewalDays: 90 }))
  press('发布第 2 版')
  expect(screen.getByText(/^2026年12月1日起执行，之前提交的申请按原来的目录核验/)).toBeInTheDocument()
  expect(screen.getByRole('dialog')).toHaveTextContent(/到期前 60 天.*到期前 90 天/)
  press('确认发布')
  await waitFor(() =>
    expect(sentTo(publishScheme)).toMatchObject([
      { params: { id: 'district' }, body: { hash: '0'.repeat(64) } },
    ]),
  )
})

test('where another must approve, it is sent to them, and not published', async () => {
  show({ ...copyOf({}), review: { required: true, state: 'none', mayDecide: false, sent: null } })
  press('送审第 2 版')
  await waitFor(() => expect(sentTo(sendSchemeForReview)).toHaveLength(1))
  expect(sentTo(publishScheme)).toEqual([])
})

test('only what doesn’t hold yet can be taken back', async () => {
  const { unmount } = show({ published: { version: 2, content: published } })
  tab('版本')
  expect(screen.queryByText('撤下第 2 版')).not.toBeInTheDocument()
  unmount()
  show({ published: { version: 2, content: { ...published, inForceFrom: '2026-12-01' } } })
  tab('版本')
  fireEvent.click(screen.getByText('撤下第 2 版'))
  press('撤下')
  await waitFor(() => expect(sentTo(withdrawScheme)).toMatchObject([{ body: { version: 2 } }]))
})

test('the day of the next version is proposed as tomorrow, since the former one’s has come', async () => {
  show()
  tab('目录')
  press('修改')
  expect(screen.getByLabelText('执行日期')).toHaveValue('2026-11-25')
  press('保存目录')
  await waitFor(() => expect(saved()[0]).toEqual({ ...published, inForceFrom: '2026-11-25' }))
})
