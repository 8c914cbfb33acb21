import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { ContractError } from '@talent/contract'
import { getNoticePaper, getNoticePoster, getNoticeText } from '@talent/contract/notice-share'
import { openDocument, viewDocument } from '@/features/file'
import { call } from '@/lib/request'
import { aNotice } from '@/testing/reading'
import { render } from '@/testing/render'
import NoticeSharePage from './index'

jest.mock('@/lib/request', () => ({ ...jest.requireActual<object>('@/lib/request'), call: jest.fn() }))
jest.mock('@/features/file', () => ({
  ...jest.requireActual<object>('@/features/file'),
  ...{ openDocument: jest.fn(), viewDocument: jest.fn() },
}))
const notice = aNotice({ id: 'n12', postCount: 9 })
jest.mock('@/features/recruitment/api', () => ({ useNotice: () => ({ data: mockNotice() }) }))
const mockNotice = () => notice

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }))
const poster = () => screen.getByAltText(/^长图/)

beforeEach(() => {
  jest.clearAllMocks()
  Object.assign(Taro, { routerParams: { id: 'n12' } })
})

test('the words of a notice are fetched when they are asked for, and copied', async () => {
  jest.mocked(call).mockResolvedValue({ text: '第 12 期' })
  render(<NoticeSharePage />)
  press(/复制文字稿/)
  await waitFor(() => expect(Taro.setClipboardData).toHaveBeenCalledWith({ data: '第 12 期' }))
  expect(call).toHaveBeenCalledWith(getNoticeText, { params: { id: 'n12' } })
})

test('where they can’t be had it says why', async () => {
  const message = '这份公告已于 2026-11-24 撤下，不再分享。原因：计划取消'
  jest.mocked(call).mockRejectedValue(new ContractError('wrong_state', { message }))
  render(<NoticeSharePage />)
  press(/复制文字稿/)
  expect(await screen.findByText(message)).toBeInTheDocument()
  expect(Taro.setClipboardData).not.toHaveBeenCalled()
})

test('the paper is opened as a document one may keep', async () => {
  jest.mocked(openDocument).mockResolvedValue()
  render(<NoticeSharePage />)
  press(/打印版/)
  const asked = { endpoint: getNoticePaper, id: 'n12', type: 'application/pdf', mayKeep: true }
  await waitFor(() => expect(openDocument).toHaveBeenCalledWith(expect.objectContaining(asked)))
})

test('换一张 goes through all its pictures and begins anew; what is shown is what is kept', async () => {
  jest.mocked(viewDocument).mockResolvedValue()
  render(<NoticeSharePage />)
  expect(poster()).toHaveAttribute('alt', expect.stringContaining('3 张中的第 1 张'))
  press('换一张')
  expect(poster()).toHaveAttribute('alt', expect.stringContaining('3 张中的第 2 张'))
  press('下载长图')
  expect(await screen.findByText('长图已下载')).toBeInTheDocument()
  const asked = { endpoint: getNoticePoster, id: 'n12', query: { batch: '1' } }
  expect(viewDocument).toHaveBeenCalledWith(expect.objectContaining(asked))
  press('换一张')
  press('换一张')
  expect(poster()).toHaveAttribute('alt', expect.stringContaining('3 张中的第 1 张'))
  expect(screen.queryByText('长图已下载')).toBeNull()
})
