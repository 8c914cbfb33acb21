import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import type { MatterFile } from '@talent/contract/matter'
import type { MatterContent } from '@talent/contract/matter-editor'
import { pickFiles, upload } from '@/features/file'
import { render } from '@/testing/render'
import type { EditedMatter } from '../use-working-copy'
import { FilesCard } from './files-card'

jest.mock('@/features/file/pick-file')
jest.mock('@/features/file/upload')

const stored = (id: string): MatterFile['file'] => ({
  ...{ id, type: 'application/pdf', size: 120_000, uploadedAt: '2026-11-24T06:00:00.000Z' },
})
const blank: MatterFile = {
  ...{ key: 'f-1', use: 'form', name: '转学申请表', material: 'proof', file: stored('1') },
}
const saved = jest.fn()
function show(files: MatterFile[]) {
  const materials = [{ key: 'proof', name: '居住证明' }]
  const content = { title: '子女入学', materials, files } as unknown as MatterContent
  const submit = (next: MatterContent, after?: () => void) => {
    saved(next.files)
    after?.()
  }
  const saving = { submit, busy: false, error: null }
  render(<FilesCard code="x" edited={{ content, saving } as unknown as EditedMatter} />)
}
const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
async function give(id: string) {
  const pick = { key: id, path: id, name: `${id}.pdf`, size: 1, type: 'application/pdf' } as const
  jest.mocked(pickFiles).mockResolvedValueOnce([pick])
  jest.mocked(upload).mockResolvedValueOnce(stored(id))
  press(/^(上传|换一个)：文件/)
  fireEvent.click(await screen.findByText('选择 PDF 或图片文件'))
  expect(await screen.findByText('PDF 1')).toBeInTheDocument()
}

test('a file is added with its use, its name and the material it belongs to, and not without one', async () => {
  show([])
  press('加一个文件')
  fireEvent.click(screen.getByRole('radio', { name: '办事指南' }))
  const of = screen.getByRole('combobox', { name: '属于哪份材料' })
  expect(of).toHaveDisplayValue('整个事项')
  fireEvent.change(of, { target: { value: 'proof' } })
  fireEvent.change(of, { target: { value: '' } })
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '转学须知' } })
  press('保存文件')
  expect(screen.getAllByRole('alert')[0]).toHaveTextContent('请先传上文件')
  expect(saved).not.toHaveBeenCalled()
  await give('new-1')
  press('保存文件')
  expect(saved).toHaveBeenCalledWith([
    { key: 'f-new-1', use: 'guide', name: '转学须知', material: null, file: stored('new-1') },
  ])
  expect(screen.queryByText('保存文件')).toBeNull()
})

test('a file that is replaced keeps its key, so that what names it follows; removed, it is gone', async () => {
  show([blank])
  expect(screen.getByText('居住证明')).toBeInTheDocument()
  fireEvent.click(screen.getByText('转学申请表'))
  press(/^移除事项文件/)
  await give('new-2')
  press('保存文件')
  expect(saved).toHaveBeenLastCalledWith([{ ...blank, file: stored('new-2') }])
  fireEvent.click(screen.getByText('转学申请表'))
  press('删除')
  expect(saved).toHaveBeenLastCalledWith([])
})

test('it isn’t saved while the file is on its way, says so, and then takes it along', async () => {
  show([])
  press('加一个文件')
  const pick = { key: 'p', path: 'p', name: 'p.pdf', size: 1, type: 'application/pdf' } as const
  jest.mocked(pickFiles).mockResolvedValueOnce([pick])
  let arrive: (file: MatterFile['file']) => void = () => undefined
  jest.mocked(upload).mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
  saved.mockClear()
  press(/^上传：文件/)
  fireEvent.click(await screen.findByText('选择 PDF 或图片文件'))
  await waitFor(() => expect(screen.getByText(/正在上传/)).toBeInTheDocument())
  press('保存文件')
  expect(screen.getAllByText(/还有 1 个文件在上传，传完再提交/).length).toBeGreaterThan(0)
  expect(saved).not.toHaveBeenCalled()
  await act(async () => arrive(stored('late')))
  expect(screen.queryByText(/还有 1 个文件在上传/)).toBeNull()
  press('保存文件')
  expect(saved).toHaveBeenCalledWith([expect.objectContaining({ key: 'f-late', file: stored('late') })])
})
