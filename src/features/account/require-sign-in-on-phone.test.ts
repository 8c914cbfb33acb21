import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { returnTo } from './require-sign-in'

test('a way back from signing in that can’t be gone says so', async () => {
  const [post, signIn] = ['packages/recruit/post/index', 'packages/account/sign-in/index']
  ;(Taro.getCurrentPages as jest.Mock).mockReturnValue([{ route: post }, { route: signIn }])
  ;(Taro.navigateBack as jest.Mock).mockRejectedValueOnce({ errMsg: 'navigateBack:fail' })
  returnTo(`/${post}?id=p1`)
  await new Promise((resolve) => setTimeout(resolve, 0))
  expect(Taro.showToast).toHaveBeenCalledWith(expect.objectContaining({ title: '没能打开，请再试一次' }))
})
