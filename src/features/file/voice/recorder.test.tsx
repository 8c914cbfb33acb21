import { act, fireEvent, screen, waitFor } from '@testing-library/react'
import { render } from '@/testing/render'
import { VoiceButton, VoiceStrip } from '../components/voice'
import type { PickedFile } from '../upload'
import { useRecording } from './use-recording'

const done = jest.fn<void, [PickedFile]>()
function Recorder() {
  const voice = { ...useRecording(done), uploads: [] }
  return (
    <>
      <VoiceButton voice={voice} />
      <VoiceStrip voice={voice} />
    </>
  )
}
const button = () => screen.queryByRole('button', { name: '录一段语音' })

const track = { stop: jest.fn() }
const getUserMedia = jest.fn()
let browsers: FakeRecorder[] = []
class FakeRecorder {
  static types = /^audio\/mp4/
  static isTypeSupported = (type: string) => FakeRecorder.types.test(type)
  state = 'inactive'
  ondataavailable: (event: { data: Blob }) => void = () => undefined
  onstop: () => void = () => undefined
  start = () => {
    this.state = 'recording'
    browsers.push(this)
  }
  stop = jest.fn(() => {
    this.state = 'inactive'
    this.ondataavailable({ data: new Blob(['sound']) })
    this.onstop()
  })
}

beforeEach(() => {
  browsers = []
  FakeRecorder.types = /^audio\/mp4/
  getUserMedia.mockResolvedValue({ getTracks: () => [track] })
  Object.assign(globalThis, { MediaRecorder: FakeRecorder })
  Object.assign(navigator, { mediaDevices: { getUserMedia } })
  URL.createObjectURL = () => 'blob:said'
})
afterEach(() => jest.useRealTimers())

test('in a browser that can it records, and lets the microphone go', async () => {
  render(<Recorder />)
  fireEvent.click(screen.getByRole('button', { name: '录一段语音' }))
  await waitFor(() => expect(browsers).toHaveLength(1))
  fireEvent.click(screen.getByText('录好了'))
  expect(done.mock.calls[0]?.[0]).toMatchObject({ path: 'blob:said', type: 'audio/mp4', size: 5 })
  expect(track.stop).toHaveBeenCalledTimes(1)
  expect(button()).not.toBeNull()
})

test('after a minute it ends by itself', async () => {
  jest.useFakeTimers()
  render(<Recorder />)
  fireEvent.click(screen.getByRole('button', { name: '录一段语音' }))
  await act(() => jest.advanceTimersByTimeAsync(59_000))
  expect([screen.getByRole('status').textContent, done.mock.calls]).toEqual(['正在录音，最长 60 秒 0:59', []])
  await act(() => jest.advanceTimersByTimeAsync(1_000))
  expect(done).toHaveBeenCalledTimes(1)
})

test.each([
  ['none at all', () => Reflect.deleteProperty(globalThis, 'MediaRecorder')],
  ['one that writes what others can’t play', () => void (FakeRecorder.types = /^audio\/(webm|ogg)/)],
  ['no microphones', () => Reflect.deleteProperty(navigator, 'mediaDevices')],
])('a browser with %s has no button', (_, prepare) => {
  prepare()
  render(<Recorder />)
  expect(button()).toBeNull()
})

test.each([
  ['NotAllowedError', '没有允许使用麦克风：在浏览器地址栏旁的网站设置里允许，再按一次'],
  ['NotFoundError', '没有找到麦克风，请直接打字'],
])('%s says what to do, and one can press again', async (name, says) => {
  getUserMedia.mockRejectedValue(new DOMException('no', name))
  render(<Recorder />)
  fireEvent.click(screen.getByRole('button', { name: '录一段语音' }))
  expect(await screen.findByRole('alert')).toHaveTextContent(says)
  expect(button()).not.toBeNull()
})

test('cancelled while the browser still asks, nothing is recorded and the microphone is let go', async () => {
  let allow: (stream: unknown) => void = () => undefined
  getUserMedia.mockReturnValue(new Promise((resolve) => (allow = resolve)))
  render(<Recorder />)
  fireEvent.click(screen.getByRole('button', { name: '录一段语音' }))
  fireEvent.click(screen.getByRole('button', { name: '取消录音' }))
  await act(async () => allow({ getTracks: () => [track] }))
  expect([browsers, track.stop.mock.calls.length, done.mock.calls]).toEqual([[], 1, []])
})
