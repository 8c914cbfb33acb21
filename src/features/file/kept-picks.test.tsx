import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { forgetSession, startSession } from '@/features/account'
import { MessageComposer, useMessageOutbox } from '@/features/service-request'
import { draftKey } from '@/lib/kept-draft'
import { readStored, removeStored, storedKeys } from '@/lib/storage'
import { aSession } from '@/testing/factories'
import { phoneFiles } from '@/testing/phone-files'
import { render } from '@/testing/render'
import { removeUpload } from './uploads'

const request = {
  id: 'r1',
  viewer: 'talent' as const,
  talentName: '周予安',
  commissioner: null,
  materials: [],
  timeline: [],
}
function Box() {
  const outbox = useMessageOutbox({ id: 'r1', lastSeq: 4 })
  return <MessageComposer request={request} outbox={outbox} />
}

const uploadFile = Taro.uploadFile as unknown as jest.Mock
const chooseMedia = Taro.chooseMedia as unknown as jest.Mock
const taken = (id: string) => ({
  statusCode: 200,
  data: JSON.stringify({ id, type: 'image/jpeg', size: 9, uploadedAt: '2026-11-24T06:00:00.000Z' }),
})
const sentPaths = () => uploadFile.mock.calls.map(([{ filePath }]) => filePath as string)
const keys = () => uploadFile.mock.calls.map(([{ header }]) => header['Idempotency-Key'] as string)
const files = () =>
  (readStored<{ files: { fileId: string }[] }>(draftKey('message', 'r1'))?.files ?? []).map(
    ({ fileId }) => fileId,
  )

async function choose(...names: string[]) {
  chooseMedia.mockResolvedValueOnce({
    tempFiles: names.map((name) => ({ tempFilePath: `wxfile://tmp/${name}`, size: 9 })),
  })
  fireEvent.click(screen.getByText('添加附件'))
  await act(async () => fireEvent.click(screen.getByText('从相册选择')))
}

/** Everything the app has in memory is gone; what lies on the phone stays. */
function kill(shown: { unmount: () => void }) {
  shown.unmount()
  act(() => {
    startSession(aSession())
    forgetSession()
  })
}

afterEach(() => storedKeys().forEach(removeStored))

test('what was chosen and didn’t get there is there again after a kill, in order, and goes once', async () => {
  const saved = phoneFiles()
  uploadFile.mockRejectedValue({ errMsg: 'uploadFile:fail' })
  const shown = render(<Box />)
  await choose('first.jpg', 'second.jpg')
  await waitFor(() => expect(sentPaths()).toEqual(['wxfile://store/first.jpg', 'wxfile://store/second.jpg']))
  kill(shown)
  expect(saved.size).toBe(2)

  uploadFile.mockResolvedValueOnce(taken('f1')).mockResolvedValueOnce(taken('f2'))
  render(<Box />)
  await waitFor(() => expect(files()).toEqual(['f1', 'f2']))
  expect(sentPaths().slice(2)).toEqual(['wxfile://store/first.jpg', 'wxfile://store/second.jpg'])
  // The same pick, the same key: what had arrived all the same is the same file.
  expect(keys().slice(2)).toEqual(keys().slice(0, 2))
  expect([saved.size, readStored(draftKey('picked', 'all'))]).toEqual([0, null])
})

test('what is removed is dropped from the phone too', async () => {
  const saved = phoneFiles()
  uploadFile.mockRejectedValue({ errMsg: 'uploadFile:fail' })
  const shown = render(<Box />)
  await choose('no.jpg')
  fireEvent.click(await screen.findByLabelText('移除没有传上去的留言附件'))
  expect([saved.size, readStored(draftKey('picked', 'all'))]).toEqual([0, null])
  kill(shown)
  render(<Box />)
  expect(uploadFile).toHaveBeenCalledTimes(1)
})

test('where the phone has no room it says so, and sends it all the same', async () => {
  phoneFiles({ room: 0 })
  uploadFile.mockResolvedValueOnce(taken('f1'))
  render(<Box />)
  await choose('full.jpg')
  await waitFor(() => expect(files()).toEqual(['f1']))
  expect(sentPaths()).toEqual(['wxfile://tmp/full.jpg'])
  expect(Taro.showToast).toHaveBeenCalledWith({
    title: '手机存不下了：传完之前请不要关闭小程序',
    icon: 'none',
  })
})

test('what nobody’s list names makes room for what is kept', async () => {
  const saved = phoneFiles()
  saved.add('wxfile://store/of-somebody-who-signed-out.jpg')
  uploadFile.mockRejectedValue({ errMsg: 'uploadFile:fail' })
  render(<Box />)
  await choose('mine.jpg')
  await waitFor(() => expect([...saved]).toEqual(['wxfile://store/mine.jpg']))
  act(() => removeUpload({ key: keys()[0] ?? '', path: '', size: 0, type: 'image/jpeg', name: '' }))
})
