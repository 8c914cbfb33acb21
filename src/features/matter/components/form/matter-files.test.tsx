import { fireEvent, screen, within } from '@testing-library/react'
import type { Matter, MatterFile } from '@talent/contract/matter'
import { openDocument } from '@/features/file'
import { MatterForm } from '@/features/matter'
import { aMatterForm, useDraftInMemory } from '@/testing/matter-draft'
import { render } from '@/testing/render'

jest.mock('@/features/file/open-file')

const file = (key: string, over: Partial<MatterFile>): MatterFile => ({
  ...{ key, use: 'form', name: key, material: null, ...over },
  file: { id: `id-${key}`, type: 'application/pdf', size: 1, uploadedAt: '2026-11-24T06:00:00.000Z' },
})
const material = (key: string, name: string, more: object = {}) => ({
  ...{ key, name, form: '照片', help: null, alternatives: [], required: true, deferrable: false, ...more },
})
const matter = aMatterForm({
  materials: [
    material('proof', '居住证明', { sample: 'card' }),
    material('hidden', '学籍证明', { when: [{ field: 'nothing', answered: true }] }),
    material('other', '户口簿', { sample: 'booklet' }),
  ] as unknown as Matter['materials'],
  files: [
    file('转学须知', { use: 'guide' }),
    file('居住证明样图', { use: 'sample', material: 'proof' }),
    file('居住申报表', { material: 'proof' }),
    file('学籍表', { material: 'hidden' }),
  ],
})
function Page() {
  const draft = useDraftInMemory()
  return (
    <MatterForm
      {...{ matter, draft, days: [], provisional: false, profileFilled: true }}
      onSubmit={jest.fn()}
      filesOf={jest.fn()}
      onSubmitted={() => undefined}
    />
  )
}

test('the files of a matter stand at their material, those of the whole at the head; each opens', () => {
  render(<Page />)
  expect(screen.getByText('看办事指南：转学须知')).toBeInTheDocument()
  const links = screen.getAllByRole('link').map((link) => link.getAttribute('aria-label'))
  expect(links).toEqual(['看办事指南：转学须知', '看样图：居住证明样图', '下载空白表：居住申报表'])
  // One of its own takes the place of the drawn one.
  const drawn = screen.getAllByRole('button', { name: /^看样图/ })
  expect(drawn.map((one) => within(one).getByText('看样图') && one.getAttribute('aria-label'))).toEqual([
    '看样图：户口簿',
  ])
  fireEvent.click(screen.getByText('下载空白表：居住申报表'))
  expect(openDocument).toHaveBeenCalledWith(
    expect.objectContaining({ id: 'id-居住申报表', type: 'application/pdf', mayKeep: true }),
  )
})
