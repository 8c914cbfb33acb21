import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { render } from '@/testing/render'
import { BesideList } from '../beside'
import { RequestLink } from './request-link'

const press = () => fireEvent.click(screen.getByRole('link', { name: '子女入学' }))

test('without room a request is a page of its own', () => {
  render(
    <RequestLink id="r1" at="newest">
      子女入学
    </RequestLink>,
  )
  press()
  expect(Taro.navigateTo).toHaveBeenCalledWith({ url: '/packages/desk/handle/index?id=r1&at=newest' })
})

test('with room it is opened beside the list, which marks it', () => {
  const show = jest.fn()
  const link = (open: string | null) => (
    <BesideList.Provider value={{ open, show }}>
      <RequestLink id="r1">子女入学</RequestLink>
    </BesideList.Provider>
  )
  const { unmount } = render(link(null))
  expect(screen.getByRole('link')).toHaveAttribute('aria-current', 'false')
  press()
  expect(show).toHaveBeenCalledWith('r1')
  expect(Taro.navigateTo).not.toHaveBeenCalled()
  unmount()
  render(link('r1'))
  expect(screen.getByRole('link')).toHaveAttribute('aria-current', 'true')
})
