import Taro from '@tarojs/taro'

type Heard = (told?: unknown) => void

/** The phone's recorder, of which the test decides what it hears. */
export function aRecorder() {
  const heard: Record<'start' | 'stop' | 'error' | 'interrupted', Heard> = {
    start: () => undefined,
    stop: () => undefined,
    error: () => undefined,
    interrupted: () => undefined,
  }
  const recorder = {
    onStart: (listener: Heard) => void (heard.start = listener),
    onStop: (listener: Heard) => void (heard.stop = listener),
    onError: (listener: Heard) => void (heard.error = listener),
    onInterruptionBegin: (listener: Heard) => void (heard.interrupted = listener),
    start: jest.fn(),
    stop: jest.fn(),
  }
  jest.mocked(Taro.getRecorderManager).mockReturnValue(recorder as never)
  return {
    start: recorder.start,
    stop: recorder.stop,
    begins: () => heard.start(),
    ends: (tempFilePath: string, fileSize = 9) => heard.stop({ tempFilePath, fileSize, duration: 2_000 }),
    fails: (error: { errMsg: string }) => heard.error(error),
  }
}
