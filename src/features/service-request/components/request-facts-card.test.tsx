import { fireEvent, screen } from '@testing-library/react'
import type { MaterialFile, RequestDetail } from '@talent/contract/service-request'
import { render } from '@/testing/render'
import { RequestFactsCard } from './request-facts-card'

const aFile = (fileId: string, suppliedAt: string | null): MaterialFile => ({
  fileId,
  type: 'image/jpeg',
  size: 1,
  name: '学籍证明',
  suppliedAt,
  reused: null,
})
const request = {
  id: 'r1',
  answers: [],
  slots: [],
  channel: null,
  materials: [
    {
      key: 'schoolRecord',
      name: '学籍证明',
      basis: null,
      files: [aFile('f1', null), aFile('f2', '2026-11-20T00:52:00Z')],
      deferred: false,
    },
    { key: 'residenceProof', name: '居住证明', basis: null, files: [], deferred: true },
  ],
} as unknown as RequestDetail

test('我提交的内容 shows what was handed in later in the row of its material, with its time', () => {
  render(<RequestFactsCard request={request} />)
  fireEvent.click(screen.getByRole('button', { name: '展开我提交的内容' }))
  expect(screen.getAllByRole('link').map((link) => link.textContent)).toEqual([
    '学籍证明 1',
    '学籍证明 2补交，11月20日 8:52',
  ])
})
