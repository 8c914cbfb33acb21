import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { DraftFile } from '@talent/contract/matter'
import { NetworkError } from '@/lib/request'
import { errorText } from '@/lib/error-text'
import { viewFile } from '../../view-file'
import { render } from '@/testing/render'
import { UploadedFiles } from './index'

jest.mock('../../view-file')

const files: DraftFile[] = [
  { id: 'a', type: 'image/jpeg' },
  { id: 'b', type: 'application/pdf' },
]

describe('an uploaded file', () => {
  it('is called by kind and position, and opens as what it is', () => {
    jest.mocked(viewFile).mockResolvedValue()
    render(<UploadedFiles of="户口簿" files={files} onRemove={() => undefined} />)
    expect(screen.getByText('图片 1')).toBeInTheDocument()
    fireEvent.click(screen.getByRole('button', { name: '查看户口簿的PDF 2' }))
    expect(viewFile).toHaveBeenLastCalledWith({ fileId: 'b', type: 'application/pdf' })
    expect(Taro.showToast).not.toHaveBeenCalled()
  })

  it('that does not open says why', async () => {
    const error = new NetworkError('unreachable')
    jest.mocked(viewFile).mockRejectedValue(error)
    render(<UploadedFiles of="户口簿" files={files} onRemove={() => undefined} />)
    fireEvent.click(screen.getByRole('button', { name: '查看户口簿的图片 1' }))
    await waitFor(() =>
      expect(Taro.showToast).toHaveBeenCalledWith({ title: errorText(error), icon: 'none' }),
    )
  })
})
