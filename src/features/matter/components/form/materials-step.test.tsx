import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import type { DraftBody, DraftFile, Matter } from '@talent/contract/matter'
import { pickFiles, upload } from '@/features/file'
import { render } from '@/testing/render'
import { MaterialsStep } from './materials-step'

jest.mock('@/features/file/pick-file')
jest.mock('@/features/file/upload')

const matter = {
  basis: [],
  materials: [
    {
      key: 'proof',
      name: '居住证明',
      form: '照片',
      help: null,
      alternatives: [],
      required: true,
      deferrable: true,
      basis: null,
    },
  ],
} as unknown as Matter
const photo = (id: string): DraftFile => ({ id, type: 'image/png' })

function Page({ files = [], onFiles }: { files?: DraftFile[]; onFiles?: (files: DraftFile[]) => void }) {
  const [materials, setMaterials] = useState<DraftBody['materials']>({ proof: files })
  const [deferred, setDeferred] = useState<string[]>([])
  onFiles?.(materials.proof ?? [])
  return (
    <MaterialsStep
      step={2}
      matter={matter}
      materials={materials}
      faults={{}}
      deferred={deferred}
      onDefer={(key, later) => setDeferred(later ? [key] : [])}
      onChange={(key, update) => setMaterials((before) => ({ ...before, [key]: update(before[key] ?? []) }))}
    />
  )
}

describe('the materials of a form', () => {
  it('keep every photo of several picked at once', async () => {
    jest
      .mocked(pickFiles)
      .mockResolvedValue(
        ['a', 'b', 'c'].map((name) => ({ key: name, path: name, name, size: 1, type: 'image/png' })),
      )
    jest
      .mocked(upload)
      .mockImplementation((file) =>
        Promise.resolve({ ...photo(file.name), size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' }),
      )
    const onFiles = jest.fn()
    render(<Page onFiles={onFiles} />)
    fireEvent.click(screen.getByRole('button', { name: '上传：居住证明' }))
    fireEvent.click(await screen.findByText('从相册选择'))
    expect(await screen.findByText('图片 3')).toBeInTheDocument()
    expect(screen.getByText('已上传 3 个文件')).toBeInTheDocument()
    expect(screen.getByText('已备 1 / 1')).toBeInTheDocument()
    expect(onFiles).toHaveBeenLastCalledWith([photo('a'), photo('b'), photo('c')])
  })

  it('lose exactly the file that is removed', () => {
    const onFiles = jest.fn()
    render(<Page files={[photo('a'), { id: 'b', type: 'application/pdf' }, photo('c')]} onFiles={onFiles} />)
    fireEvent.click(screen.getByRole('button', { name: '移除居住证明的PDF 2' }))
    expect(onFiles).toHaveBeenLastCalledWith([photo('a'), photo('c')])
    expect(screen.getByText('图片 2')).toBeInTheDocument()
    expect(screen.queryByText('图片 3')).toBeNull()
  })

  it('take no tenth file', () => {
    render(<Page files={Array.from({ length: 9 }, (_, i) => photo(`f${i}`))} />)
    expect(screen.queryByRole('button', { name: /居住证明$/ })).toBeNull()
  })

  it('can be promised for later where that is allowed, by a box not ticked beforehand', () => {
    render(<Page />)
    const box = screen.getByRole('checkbox', { name: '稍后补交居住证明' })
    expect(box).toHaveAttribute('aria-checked', 'false')
    expect(screen.getByText('已备 0 / 1')).toBeInTheDocument()
    fireEvent.click(box)
    expect(box).toHaveAttribute('aria-checked', 'true')
    expect(box).toHaveTextContent('稍后补交：受理后 5 个工作日内，在“我的办理”里交')
    expect(screen.getByText('已备 0 / 1，稍后补交 1')).toBeInTheDocument()
  })
})
