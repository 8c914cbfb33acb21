import { renderHook } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { NOTICE_PAGE } from '@talent/contract/notice-share'
import { routes } from '@/routes'
import { useRouteParams } from './use-route-params'

const paramsOf = (given: Record<string, string>) => {
  Object.assign(Taro, { routerParams: given })
  return renderHook(() => useRouteParams('notice')).result.current
}

test.each([
  ['an address', { id: 'demo-12' }, { id: 'demo-12' }],
  ['one that is still encoded', { id: 'a%2Fb' }, { id: 'a/b' }],
  ['a 小程序码', { scene: 'id%3Ddemo-12' }, { id: 'demo-12' }],
  ['a code with more in it', { scene: 'id=demo-12&from=a=b' }, { id: 'demo-12', from: 'a=b' }],
  ['what can’t be decoded', { id: '100%' }, { id: '100%' }],
])('%s', (_what, given, expected) => {
  expect(paramsOf(given)).toEqual(expected)
})

test('the page a code of a notice leads to is the one there is', () => {
  expect(routes.notice.path).toBe(NOTICE_PAGE)
})
