import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { go } from './navigate'

test('after ten pages the eleventh takes the place of the tenth', () => {
  ;(Taro.getCurrentPages as jest.Mock).mockReturnValueOnce(Array.from({ length: 10 }, () => ({})))
  go('request', { id: 'r11' })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/service/request/index?id=r11' })
  expect(Taro.navigateTo).not.toHaveBeenCalled()
})

test('a page that can’t be opened says so', async () => {
  ;(Taro.navigateTo as jest.Mock).mockRejectedValueOnce({ errMsg: 'navigateTo:fail' })
  go('help')
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '没能打开，请再试一次' }))
})
