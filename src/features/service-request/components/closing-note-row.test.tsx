import { fireEvent, screen, waitFor } from '@testing-library/react'
import { hrefOf } from '@talent/contract'
import { getClosingNote } from '@talent/contract/service-request'
import { openDocument } from '@/features/file'
import { render } from '@/testing/render'
import { ClosingNoteRow } from './closing-note-row'

jest.mock('@/features/file', () => ({
  ...jest.requireActual<object>('@/features/file'),
  openDocument: jest.fn(),
}))

const button = (name: string) => screen.getByRole('button', { name: new RegExp(name) })

test('it opens as a document, by an address without personal data; pressed twice it is asked for once, then again', async () => {
  jest.mocked(openDocument).mockResolvedValue()
  render(<ClosingNoteRow request={{ id: 'r1', number: 'RC-2026-000001', state: 'resolved' }} />)
  fireEvent.click(button('办结单'))
  fireEvent.click(button('正在生成办结单'))
  await waitFor(() => expect(screen.queryByText('正在生成办结单')).toBeNull())
  const saveAs = '办结单 RC-2026-000001.pdf'
  const document = { endpoint: getClosingNote, id: 'r1', type: 'application/pdf', saveAs }
  expect(jest.mocked(openDocument).mock.calls).toEqual([[document]])
  expect(hrefOf(getClosingNote, { params: { id: 'r1' } })).toBe('/api/requests/r1/closing-note')
  fireEvent.click(button('办结单'))
  await waitFor(() => expect(screen.queryByText('正在生成办结单')).toBeNull())
  expect(openDocument).toHaveBeenCalledTimes(2)
})

test('while it isn’t closed there is none', () => {
  render(<ClosingNoteRow request={{ id: 'r1', number: 'RC-2026-000001', state: 'in_progress' }} />)
  expect(screen.queryByRole('button')).toBeNull()
})
