import { fireEvent, screen } from '@testing-library/react'
import { answer } from '@/testing/answer'
import { aMatterForm } from '@/testing/matter-draft'
import { render } from '@/testing/render'
import { ReplyFiles } from './reply-files'

test('the files of the matter are ticked by their keys; one it has no more says so and can be let go', async () => {
  const file = { id: 'x', type: 'application/pdf', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' } as const
  const files = [{ key: 'f-1', use: 'form', name: '转学申请表', material: null, file } as const]
  answer(200, { matter: aMatterForm({ files: [...files] }), days: [], provisional: false, closing: null })
  const change = jest.fn()
  render(
    <ReplyFiles
      matterCode="child-schooling"
      value={['f-0']}
      saved={[{ key: 'f-0', name: null }]}
      fault={undefined}
      onChange={change}
    />,
  )
  fireEvent.click(await screen.findByText('转学申请表'))
  expect(change).toHaveBeenLastCalledWith(['f-0', 'f-1'])
  fireEvent.click(screen.getByText('已撤下的文件'))
  expect(change).toHaveBeenLastCalledWith([])
})
