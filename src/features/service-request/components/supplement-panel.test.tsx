import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { RequestDetail } from '@talent/contract/service-request'
import { pickFiles, upload } from '@/features/file'
import { answer, answerError, noAnswer, sent } from '@/testing/answer'
import { aCommissioner } from '@/testing/factories'
import { render } from '@/testing/render'
import { draftKey } from '@/lib/kept-draft'
import { writeStored } from '@/lib/storage'
import { SupplementPanel } from './supplement-panel'

jest.mock('@/features/file/pick-file')
jest.mock('@/features/file/upload')

const request = {
  id: 'r1',
  number: 'RC-2026-001098',
  matterTitle: '子女入学',
  variant: '转学插班',
  state: 'supplementing',
  materials: [],
  timeline: [],
  version: 5,
  commissioner: aCommissioner(),
  supplement: {
    items: [{ key: 'item-1', what: '学历证书', basis: null, material: null }],
    note: '',
    dueOn: '2026-11-26',
    waitsThrough: '2026-12-10',
    askedAt: '2026-11-23T08:40:00Z',
  },
} as unknown as RequestDetail
const posts = () => sent().filter(({ method }) => method === 'POST')

test('补充材料 sends the ids of the files that were not removed', async () => {
  jest
    .mocked(pickFiles)
    .mockResolvedValue(
      ['a', 'b'].map((name) => ({ key: name, path: name, name, size: 1, type: 'image/jpeg' })),
    )
  jest
    .mocked(upload)
    .mockImplementation((file) =>
      Promise.resolve({ id: file.name, type: file.type, size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' }),
    )
  render(<SupplementPanel request={request} title="补充材料" onSent={jest.fn()} />)
  fireEvent.click(screen.getByRole('button', { name: '提交补充材料' }))
  expect(posts()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '上传：学历证书' }))
  fireEvent.click(await screen.findByText('从相册选择'))
  expect(await screen.findByText('已上传 2 个文件')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '移除学历证书的图片 1' }))
  answer(200, { id: 'r1', number: 'RC-2026-001098', state: 'in_progress', version: 6 })
  fireEvent.click(screen.getByRole('button', { name: '提交补充材料' }))
  await waitFor(() =>
    expect(posts().map(({ data }) => data)).toEqual([
      { version: 5, items: [{ key: 'item-1', fileIds: ['b'], text: '' }], note: '' },
    ]),
  )
})

test('补充材料 edited after a lost answer says that the first went through, and keeps what was edited', async () => {
  render(<SupplementPanel request={request} title="补充材料" onSent={jest.fn()} />)
  const send = (words: string) => {
    fireEvent.change(screen.getByRole('textbox', { name: '学历证书的说明' }), { target: { value: words } })
    fireEvent.click(screen.getByRole('button', { name: '提交补充材料' }))
  }
  fireEvent.click(screen.getByRole('button', { name: '为“学历证书”写说明' }))
  noAnswer()
  send('学校在补发')
  await screen.findByRole('alert')
  answerError('key_reused', { earlier: { id: 'r1' } })
  send('学校在补发，下周可交')
  expect(await screen.findByText(/刚才那次已经成功，交的是改动前的内容/)).toBeInTheDocument()
  expect(screen.getByDisplayValue('学校在补发，下周可交')).toBeInTheDocument()
  const keys = sent().flatMap(({ method, header }) => (method === 'POST' ? [header['Idempotency-Key']] : []))
  expect([keys.length, new Set(keys).size]).toEqual([2, 1])
})

test('补充材料 has no file that an earlier call handed in, the next time something is asked for', () => {
  const file = (id: string) => ({ id, type: 'image/jpeg' as const })
  writeStored(draftKey('supplement', 'r1'), {
    items: { 'item-1': { files: [file('f1'), file('f2')], text: '' } },
    note: '',
  })
  const attachments = [{ fileId: 'f1', type: 'image/jpeg', size: 1, name: '学历证书' }]
  const timeline = [{ id: 'e1', kind: 'supplement', note: '', attachments }]
  render(
    <SupplementPanel
      request={{ ...request, timeline } as unknown as RequestDetail}
      title="补充材料"
      onSent={jest.fn()}
    />,
  )
  expect(screen.getByText('已上传 1 个文件')).toBeInTheDocument()
})
