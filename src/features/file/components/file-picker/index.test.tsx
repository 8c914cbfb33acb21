import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { forgetSession, startSession } from '@/features/account'
import { aSession } from '@/testing/factories'
import { act, fireEvent, render, screen, waitFor } from '@testing-library/react'
import { FilePicker } from '.'

// What failed waits for whoever picked it; each test is another session.
afterEach(() =>
  act(() => {
    startSession(aSession())
    forgetSession()
  }),
)

const chooseMedia = Taro.chooseMedia as unknown as jest.Mock
const uploadFile = Taro.uploadFile as unknown as jest.Mock
const photo = (name: string, size = 10) => ({ tempFilePath: `wxfile://${name}`, size })
const stored = (id: string) => ({
  statusCode: 201,
  data: JSON.stringify({ id, type: 'image/jpeg', size: 10 }),
})

function show() {
  const onUploaded = jest.fn()
  render(<FilePicker name="files" label="户口簿" room={5} onUploaded={onUploaded} />)
  fireEvent.click(screen.getByText('上传'))
  return onUploaded
}

test('one refused photo of three doesn’t stop the others, and is named', async () => {
  chooseMedia.mockResolvedValueOnce({
    tempFiles: [photo('a.jpg'), photo('b.jpg', 30_000_000), photo('c.jpg')],
  })
  uploadFile.mockResolvedValueOnce(stored('a')).mockResolvedValueOnce(stored('c'))
  const onUploaded = show()
  fireEvent.click(screen.getByText('从相册选择'))
  await waitFor(() => expect(onUploaded).toHaveBeenCalledTimes(2))
  expect(onUploaded.mock.calls.map(([file]) => file.id)).toEqual(['a', 'c'])
  expect((await screen.findByText(/^第 2 张：/)).textContent).toContain('10 MB')
})

test('every one that failed is named', async () => {
  chooseMedia.mockResolvedValueOnce({ tempFiles: [photo('a.jpg', 30_000_000), photo('b.jpg', 30_000_000)] })
  show()
  fireEvent.click(screen.getByText('从相册选择'))
  expect(await screen.findByText(/^第 1 张：/)).toBeTruthy()
  expect(await screen.findByText(/^第 2 张：/)).toBeTruthy()
})

test.each([
  ['拍照', 'chooseMedia:fail auth deny', '没有允许使用摄像头', 'openSetting'],
  [
    '从相册选择',
    'chooseMedia:fail system permission denied',
    '手机没有允许微信使用相册',
    'openAppAuthorizeSetting',
  ],
] as const)('%s refused (%s) says what to allow and opens the settings', async (row, errMsg, says, opens) => {
  chooseMedia.mockRejectedValueOnce({ errMsg })
  show()
  fireEvent.click(screen.getByText(row))
  expect(await screen.findByText(new RegExp(says))).toBeTruthy()
  fireEvent.click(screen.getByText('去设置'))
  expect(Taro[opens]).toHaveBeenCalledTimes(1)
})

test('a refused privacy guide says to agree; there is no switch to open', async () => {
  chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail privacy permission is not authorized' })
  show()
  fireEvent.click(screen.getByText('拍照'))
  expect(await screen.findByText(/没有同意隐私保护指引/)).toBeTruthy()
  expect(screen.queryByText('去设置')).toBeNull()
})

test('closing the chooser says nothing', async () => {
  chooseMedia.mockRejectedValueOnce({ errMsg: 'chooseMedia:fail cancel' })
  show()
  fireEvent.click(screen.getByText('拍照'))
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull())
  expect(screen.getByText('上传')).toBeTruthy()
})

test('what is on its way can be cancelled: it arrives nowhere, and those after it aren’t begun', async () => {
  let arrive: (answer: unknown) => void = () => undefined
  chooseMedia.mockResolvedValueOnce({ tempFiles: [photo('a.jpg'), photo('b.jpg')] })
  uploadFile.mockReturnValueOnce(new Promise((resolve) => (arrive = resolve)))
  const onUploaded = show()
  fireEvent.click(screen.getByText('从相册选择'))
  fireEvent.click(await screen.findByLabelText('取消上传户口簿'))
  expect(screen.getByText('上传')).toBeInTheDocument()
  await act(async () => arrive(stored('a')))
  expect(onUploaded).not.toHaveBeenCalled()
  expect(uploadFile).toHaveBeenCalledTimes(1)
})
