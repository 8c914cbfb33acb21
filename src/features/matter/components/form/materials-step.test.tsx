import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import { ContractError } from '@talent/contract'
import type { DraftBody, DraftFile, Matter } from '@talent/contract/matter'
import type { OwnMaterial } from '@talent/contract/service-request'
import { pickFiles, upload } from '@/features/file'
import { render } from '@/testing/render'
import { MaterialsStep } from './materials-step'
import type { EarlierMaterials } from './reuse-offer'

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

interface PageProps {
  files?: DraftFile[]
  onFiles?: (files: DraftFile[]) => void
  matter?: Matter
  reusable?: EarlierMaterials
}
function Page({ files = [], onFiles, matter: shown = matter, reusable }: PageProps) {
  const [materials, setMaterials] = useState<DraftBody['materials']>({ proof: files })
  const [deferred, setDeferred] = useState<string[]>([])
  onFiles?.(materials.proof ?? [])
  return (
    <MaterialsStep
      step={2}
      of={shown.materials}
      basis={shown.basis}
      matterCode={shown.code}
      reusable={reusable}
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

  it('stand with what is there as soon as one has come, and with what is wanted once it is taken off', async () => {
    const other = { ...matter.materials[0], key: 'household', name: '户口簿', deferrable: false }
    jest.mocked(pickFiles).mockResolvedValue(
      Array.from({ length: 10 }, (_, i) => ({
        ...{ key: `p${i}`, path: `p${i}`, name: `p${i}`, size: 1, type: 'image/png' as const },
      })),
    )
    jest
      .mocked(upload)
      .mockImplementation((file) =>
        Promise.resolve({ ...photo(file.name), size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' }),
      )
    render(<Page matter={{ ...matter, materials: [...matter.materials, other] } as Matter} />)
    const heads = () => screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent)
    expect(heads()).toEqual(['现在要交', '可以后补'])
    fireEvent.click(screen.getByRole('button', { name: '上传：居住证明' }))
    fireEvent.click(await screen.findByText('从相册选择'))
    expect(await screen.findByText('图片 9')).toBeInTheDocument()
    expect(heads()).toEqual(['现在要交', '已经有了'])
    // Moved, the row still says what wasn't taken.
    expect(screen.getByRole('alert')).toHaveTextContent('多选的 1 个没有上传')
    for (let i = 0; i < 9; i += 1)
      fireEvent.click(screen.getByRole('button', { name: '移除居住证明的图片 1' }))
    expect(heads()).toEqual(['现在要交', '可以后补'])
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

describe('what was handed in before', () => {
  const before: OwnMaterial = {
    proof: '居住证明',
    name: '居住证明',
    requestId: 'r1',
    requestNumber: 'RC-2026-000003',
    matterTitle: '子女入学',
    material: 'residenceProof',
    handedInOn: '2026-10-17',
    files: [{ fileId: 'f1', type: 'application/pdf', size: 1, name: '居住证明' }],
  }
  const copy = {
    id: 'copy',
    type: 'application/pdf' as const,
    size: 1,
    uploadedAt: '2026-11-26T02:00:00.000Z',
  }
  const shown = (over: Partial<OwnMaterial> = {}, usableMonths: number | null = null) => {
    const take = jest.fn().mockResolvedValue([copy])
    const onFiles = jest.fn()
    const [material] = matter.materials
    const proved = { ...matter, code: 'm', materials: [{ ...material, proof: '居住证明', usableMonths }] }
    render(
      <Page
        matter={proved as Matter}
        reusable={{ materials: [{ ...before, ...over }], take }}
        onFiles={onFiles}
      />,
    )
    return { take, onFiles }
  }

  it('is told with where and when, used by one press, and can be taken off again', async () => {
    const { take, onFiles } = shown()
    expect(screen.getByText('无需重复提交：10月17日办子女入学时交过')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '沿用居住证明，10月17日办子女入学时交过' }))
    expect(await screen.findByText('沿用10月17日办子女入学时交过的 1 个文件')).toBeInTheDocument()
    expect(take).toHaveBeenCalledWith(before, { matterCode: 'm', material: 'proof' })
    expect(onFiles).toHaveBeenLastCalledWith([
      { id: 'copy', type: 'application/pdf', reused: { matterTitle: '子女入学', handedInOn: '2026-10-17' } },
    ])
    expect(screen.queryByText('沿用这份')).toBeNull()
    fireEvent.click(screen.getByRole('button', { name: /^移除居住证明/ }))
    expect(screen.getByText('沿用这份')).toBeInTheDocument()
  })

  it('too long ago says so and offers nothing', () => {
    shown({ handedInOn: '2026-08-20' }, 3)
    expect(screen.getByText('8月20日办子女入学时交过，已超过 3 个月，需重新上传')).toBeInTheDocument()
    expect(screen.queryByText('沿用这份')).toBeNull()
  })

  it('of another kind isn’t offered', () => {
    shown({ proof: '营业执照' })
    expect(screen.queryByText(/交过/)).toBeNull()
  })

  it('that can’t be used tells why, and the press is there again', async () => {
    const { take } = shown()
    take.mockRejectedValueOnce(new ContractError('invalid', { message: '这份已过期，请重新上传' }))
    fireEvent.click(screen.getByText('沿用这份'))
    expect((await screen.findByRole('alert')).textContent).toContain('这份已过期，请重新上传')
    expect(screen.getByText('沿用这份')).toBeInTheDocument()
  })
})
