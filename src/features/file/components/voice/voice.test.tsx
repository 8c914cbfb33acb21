import '@/testing/as-mini-program'
import Taro from '@tarojs/taro'
import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { forgetSession, startSession } from '@/features/account'
import { MessageComposer, UnsentMessages, useMessageOutbox } from '@/features/service-request'
import { answer, sent } from '@/testing/answer'
import { aSession } from '@/testing/factories'
import { aRecorder } from '@/testing/recorder'
import { render } from '@/testing/render'
import { hidePage } from '@/testing/taro'
import { VoiceLink } from '.'

// What is still on its way ends with the session.
afterEach(() =>
  act(() => {
    startSession(aSession())
    forgetSession()
  }),
)

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
  return (
    <>
      <UnsentMessages outbox={outbox} />
      <MessageComposer request={request} outbox={outbox} />
    </>
  )
}
const uploadFile = Taro.uploadFile as unknown as jest.Mock
const taken = (id: string) => ({
  statusCode: 200,
  data: JSON.stringify({ id, type: 'audio/mpeg', size: 9, uploadedAt: '2026-11-24T06:00:00.000Z' }),
})
const press = (name: string) => fireEvent.click(screen.queryByLabelText(name) ?? screen.getByText(name))
const type = (value: string) => fireEvent.change(screen.getByRole('textbox'), { target: { value } })

/** Speaks for as long as it takes to press 录好了. */
function speak(recorder: ReturnType<typeof aRecorder>, path = 'wxfile://said.mp3') {
  press('录一段语音')
  act(() => recorder.begins())
  press('录好了')
  return act(async () => recorder.ends(path))
}

test('what was said goes with its words, and not without them', async () => {
  const recorder = aRecorder()
  uploadFile.mockResolvedValueOnce(taken('v1'))
  render(<Box />)
  await speak(recorder)
  expect(await screen.findByLabelText('播放语音')).toBeInTheDocument()
  // Nothing longer than a minute, in what every phone plays.
  expect(recorder.start).toHaveBeenCalledWith(expect.objectContaining({ duration: 60_000, format: 'mp3' }))
  expect(uploadFile.mock.calls[0]?.[0]).toMatchObject({ filePath: 'wxfile://said.mp3' })
  // One at a time.
  expect(screen.queryByLabelText('录一段语音')).toBeNull()

  press('发送')
  expect(screen.getByText('语音要配上文字：写下说了什么，再一起发送')).toBeInTheDocument()
  expect(sent()).toEqual([])

  type('原件周四带来')
  answer(200, {})
  press('发送')
  await waitFor(() => expect(screen.queryByLabelText('播放语音')).toBeNull())
  expect(sent()[0]?.data).toEqual({ text: '原件周四带来', fileIds: ['v1'], seen: 4 })
})

test('thrown away it is nowhere; gone to the background, what was said is kept', async () => {
  const recorder = aRecorder()
  render(<Box />)
  press('录一段语音')
  act(() => recorder.begins())
  press('取消录音')
  await act(async () => recorder.ends('wxfile://no.mp3'))
  expect(uploadFile).not.toHaveBeenCalled()

  press('录一段语音')
  act(() => recorder.begins())
  uploadFile.mockResolvedValueOnce(taken('v2'))
  hidePage()
  expect(recorder.stop).toHaveBeenCalledTimes(2)
  await act(async () => recorder.ends('wxfile://kept.mp3'))
  expect(await screen.findByLabelText('播放语音')).toBeInTheDocument()
})

test('one whose upload failed holds the message, and is sent again or removed', async () => {
  const recorder = aRecorder()
  uploadFile.mockRejectedValueOnce({ errMsg: 'uploadFile:fail' })
  render(<Box />)
  await speak(recorder)
  type('原件周四带来')
  press('发送')
  expect(await screen.findByText('有 1 个文件没有传上去，请重试或移除')).toBeInTheDocument()
  expect(sent()).toEqual([])
  uploadFile.mockResolvedValueOnce(taken('v3'))
  press('重试上传语音')
  expect(await screen.findByLabelText('播放语音')).toBeInTheDocument()
})

test.each([
  ['operateRecorder:fail auth deny', '没有允许使用麦克风', 'openSetting'],
  ['operateRecorder:fail:system permission denied', '手机没有允许微信使用麦克风', 'openAppAuthorizeSetting'],
] as const)('%s says what to allow and opens the settings', async (errMsg, says, opens) => {
  const recorder = aRecorder()
  render(<Box />)
  press('录一段语音')
  act(() => recorder.fails({ errMsg }))
  expect(await screen.findByText(new RegExp(says))).toBeInTheDocument()
  fireEvent.click(screen.getByText('去设置'))
  expect(Taro[opens]).toHaveBeenCalledTimes(1)
  expect(screen.getByLabelText('录一段语音')).toBeInTheDocument()
})

test('one press plays it and the next stops it; another one ends the first', async () => {
  const audio = {
    src: '',
    play: jest.fn(),
    stop: jest.fn(),
    onEnded: jest.fn(),
    onStop: jest.fn(),
    onError: jest.fn(),
  }
  jest.mocked(Taro.createInnerAudioContext).mockReturnValue(audio as never)
  const download = Taro.downloadFile as unknown as jest.Mock
  download.mockImplementation(({ url }: { url: string }) =>
    Promise.resolve({ statusCode: 200, tempFilePath: `wxfile://${url.split('/').pop()}` }),
  )
  render(
    <>
      <VoiceLink file={{ fileId: 'a', type: 'audio/mpeg' }} label="第一段" />
      <VoiceLink file={{ fileId: 'b', type: 'audio/mpeg' }} label="第二段" />
    </>,
  )
  await act(async () => press('播放第一段'))
  expect([audio.src, audio.play.mock.calls.length]).toEqual(['wxfile://a', 1])
  await act(async () => press('播放第二段'))
  expect([audio.src, audio.stop.mock.calls.length]).toEqual(['wxfile://b', 1])
  expect(screen.getByLabelText('播放第一段')).toBeInTheDocument()
  await act(async () => press('停止播放第二段'))
  expect(audio.stop).toHaveBeenCalledTimes(2)
  // It is there already: nothing is asked for a second time.
  await act(async () => press('播放第一段'))
  expect(download).toHaveBeenCalledTimes(2)
  act(() => void audio.onEnded.mock.calls[0]?.[0]())
  expect(screen.queryByText(/停止播放/)).toBeNull()
  // What can't be played is said.
  await act(async () => press('播放第一段'))
  act(() => void audio.onError.mock.calls[0]?.[0]())
  expect(Taro.showToast).toHaveBeenCalledWith({ title: '这段语音放不出来，请看文字', icon: 'none' })
})
