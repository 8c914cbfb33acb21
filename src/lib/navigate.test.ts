import Taro from '@tarojs/taro'
import { back, go, replace, resume } from './navigate'

test('a tab is switched to, another page is opened', () => {
  go('service')
  go('request', { id: 'r1' })
  replace('submitted', { id: 'r1' })
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/service/index' })
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/service/request/index?id=r1' })
  expect(Taro.redirectTo).toHaveBeenCalledWith({ url: '/packages/service/submitted/index?id=r1' })
})

test('back from the first page of a shared link goes home', () => {
  back()
  expect(Taro.switchTab).toHaveBeenCalledWith({ url: '/pages/home/index' })
  expect(Taro.navigateBack).not.toHaveBeenCalled()
})

test.each([
  ['/packages/service/matter/index?code=school', 'redirectTo', '/packages/service/matter/index?code=school'],
  ['/pages/recruit/index', 'switchTab', '/pages/recruit/index'],
  ['https://elsewhere.example/', 'switchTab', '/pages/home/index'],
  [undefined, 'switchTab', '/pages/home/index'],
] as const)('after signing in, %s is resumed by %s', (href, by, url) => {
  resume(href)
  expect(Taro[by]).toHaveBeenCalledWith({ url })
})
