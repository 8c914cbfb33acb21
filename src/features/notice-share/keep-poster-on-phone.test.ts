import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { getNoticePoster } from '@talent/contract/notice-share'
import { fetchFile } from '@/features/file'
import { keepPoster } from './keep-poster'

jest.mock('@/features/file', () => ({
  ...jest.requireActual<object>('@/features/file'),
  fetchFile: jest.fn(),
}))
const save = jest.fn()

beforeEach(() => {
  jest.mocked(fetchFile).mockResolvedValue('phone://poster.png')
  Object.assign(Taro, { saveImageToPhotosAlbum: save })
})

test('the picture that is shown is put into the album', async () => {
  save.mockResolvedValue({})
  await keepPoster('n12', 2, '公告.png')
  const asked = { endpoint: getNoticePoster, id: 'n12', query: { batch: '2' } }
  expect(fetchFile).toHaveBeenCalledWith(expect.objectContaining(asked))
  expect(save).toHaveBeenCalledWith({ filePath: 'phone://poster.png' })
})

test('an album that isn’t allowed says where to allow it', async () => {
  save.mockRejectedValue({ errMsg: 'saveImageToPhotosAlbum:fail auth deny' })
  await expect(keepPoster('n12', 0, '公告.png')).rejects.toThrow('没有允许使用相册，请在设置中打开')
})
