import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { mapAddress } from '@/lib/open-map'
import { render } from '@/testing/render'
import { PlaceRow } from '.'

const point = { latitude: 33.741, longitude: 113.303 }
const open = Taro.openLocation as unknown as jest.Mock

const env = process.env.TARO_ENV
afterEach(() => void (process.env.TARO_ENV = env))

test('with a point it opens WeChat’s map there, and where no map opens it is copied', async () => {
  process.env.TARO_ENV = 'weapp'
  open.mockResolvedValueOnce({})
  render(<PlaceRow place="市民中心 1 层展厅" sub="地铁 2 号线 B 口" point={point} />)
  fireEvent.click(screen.getByText('地铁 2 号线 B 口。点一下打开地图'))
  await waitFor(() =>
    expect(open).toHaveBeenCalledWith(expect.objectContaining({ ...point, name: '市民中心 1 层展厅' })),
  )
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
  open.mockRejectedValueOnce({ errMsg: 'openLocation:fail' })
  fireEvent.click(screen.getByText('市民中心 1 层展厅'))
  await waitFor(() =>
    expect(Taro.setClipboardData).toHaveBeenCalledWith(
      expect.objectContaining({ data: '市民中心 1 层展厅' }),
    ),
  )
})

test('without one it is copied', async () => {
  open.mockClear()
  render(<PlaceRow place="科创园" point={null} />)
  fireEvent.click(screen.getByText('点一下复制，到地图里找'))
  await waitFor(() =>
    expect(Taro.setClipboardData).toHaveBeenLastCalledWith(expect.objectContaining({ data: '科创园' })),
  )
  expect(open).not.toHaveBeenCalled()
})

test('a browser’s map gets the longitude first, in coordinates of maps here, and has no way back to this page', async () => {
  const map = { opener: window }
  const opened = jest.spyOn(window, 'open').mockReturnValue(map as unknown as Window)
  jest.mocked(Taro.setClipboardData).mockClear()
  render(<PlaceRow place="市民中心" point={point} />)
  fireEvent.click(screen.getByText('点一下打开地图'))
  expect(opened).toHaveBeenCalledWith(mapAddress('市民中心', point), '_blank')
  expect(mapAddress('市民中心', point)).toBe(
    'https://uri.amap.com/marker?position=113.303,33.741&name=%E5%B8%82%E6%B0%91%E4%B8%AD%E5%BF%83&coordinate=gaode&callnative=1',
  )
  expect(map.opener).toBeNull()
  await act(async () => undefined)
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
})

test('a browser that blocks the map’s window: the address is copied', async () => {
  jest.spyOn(window, 'open').mockReturnValue(null)
  jest.mocked(Taro.setClipboardData).mockClear()
  render(<PlaceRow place="市民中心" point={point} />)
  fireEvent.click(screen.getByText('点一下打开地图'))
  await waitFor(() =>
    expect(Taro.setClipboardData).toHaveBeenCalledWith(expect.objectContaining({ data: '市民中心' })),
  )
})
