import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { RequestDetail } from '@talent/contract/service-request'
import { pickFiles, upload } from '@/features/file'
import { answer, sent } from '@/testing/answer'
import { aCommissioner, aNextStep, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { HandInPanel } from './hand-in-panel'

jest.mock('@/features/file/pick-file')
jest.mock('@/features/file/upload')

const material = (key: string, name: string, awaited: boolean) => ({
  key,
  name,
  basis: null,
  files: [],
  deferred: true,
  awaited,
})
const request = {
  ...aSummary(),
  id: 'r1',
  number: 'RC-2026-001098',
  matterTitle: '子女入学',
  variant: '转学插班',
  state: 'in_progress',
  viewer: 'talent',
  version: 5,
  timeline: [],
  commissioner: aCommissioner(),
  nextStep: aNextStep(),
  handInStep: aNextStep({
    actor: 'talent',
    who: '周予安',
    what: '补交居住证明、人才认定证明',
    dueOn: '2026-11-25',
  }),
  materials: [
    {
      ...material('residenceProof', '居住证明', true),
      offered: [
        {
          ...{ key: 'f-1', use: 'form', name: '居住申报表', material: 'residenceProof' },
          file: { id: 'x', type: 'application/pdf', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' },
        },
      ],
    },
    material('talentProof', '人才认定证明', true),
    material('schoolRecord', '学籍证明', false),
  ],
} as unknown as RequestDetail
const posts = () => sent().filter(({ method }) => method === 'POST')

const alerts = () => screen.getAllByRole('alert').map((alert) => alert.textContent)

test('补交容缺材料 names what is promised and sends what is there, one or all', async () => {
  jest.mocked(pickFiles).mockResolvedValue([{ key: 'a', path: 'a', name: 'a', size: 1, type: 'image/jpeg' }])
  jest
    .mocked(upload)
    .mockResolvedValue({ id: 'a', type: 'image/jpeg', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' })
  const onSent = jest.fn()
  render(<HandInPanel request={request} title="补充材料" onSent={onSent} />)
  expect(screen.getByText('补交居住证明、人才认定证明')).toBeInTheDocument()
  expect(screen.getByText('下载空白表：居住申报表')).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: '上传：学籍证明' })).not.toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '提交容缺材料' }))
  expect(alerts()).toEqual(['请至少上传一份材料', '还差 1 处去第一处'])
  expect(posts()).toEqual([])
  fireEvent.click(screen.getByRole('button', { name: '上传：居住证明' }))
  fireEvent.click(await screen.findByText('从相册选择'))
  expect(await screen.findByText('已上传 1 个文件')).toBeInTheDocument()
  answer(200, { id: 'r1', number: 'RC-2026-001098', state: 'in_progress', version: 6 })
  fireEvent.click(screen.getByRole('button', { name: '提交容缺材料' }))
  await waitFor(() =>
    expect(posts().map(({ url, data }) => [url, data])).toEqual([
      [
        '/api/requests/r1/hand-in-later',
        { version: 5, items: [{ key: 'residenceProof', fileIds: ['a'] }], note: '' },
      ],
    ]),
  )
  await waitFor(() => expect(onSent).toHaveBeenCalledTimes(1))
})
