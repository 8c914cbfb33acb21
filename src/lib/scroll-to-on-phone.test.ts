import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { scrollToId } from './scroll-to'

test('on a phone the page is scrolled by its own call', async () => {
  scrollToId('field-name')
  await new Promise((done) => setTimeout(done, 100))
  expect(Taro.pageScrollTo).toHaveBeenCalledWith(expect.objectContaining({ selector: '#field-name' }))
})
