import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { OwnMaterial } from '@talent/contract/service-request'
import { render } from '@/testing/render'
import { OwnMaterialList } from './own-material-list'

const own: OwnMaterial = {
  proof: '营业执照',
  name: '营业执照',
  requestId: 'r1',
  requestNumber: 'RC-2026-000003',
  matterTitle: '开业补贴',
  material: 'license',
  handedInOn: '2026-10-17',
  files: [
    { fileId: 'f1', type: 'image/jpeg', size: 1, name: '营业执照' },
    { fileId: 'f2', type: 'image/jpeg', size: 1, name: '营业执照' },
  ],
}

test('a kind of proof says what it is, where and when it was handed in, and leads to that request', () => {
  render(<OwnMaterialList materials={[own]} />)
  expect(screen.getByText('营业执照 2')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('link', { name: /10月17日交/ }))
  expect(Taro.navigateTo).toHaveBeenCalledWith(
    expect.objectContaining({ url: expect.stringContaining('r1') }),
  )
})
