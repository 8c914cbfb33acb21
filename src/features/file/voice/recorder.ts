import Taro from '@tarojs/taro'
import { VOICE_MOST } from '@talent/contract/file'
import { asRefusal, RefusedError, toError } from '@/lib/failure'
import { newIdempotencyKey } from '@/lib/idempotency-key'
import type { PickedFile } from '../upload'

export interface Recording {
  /** What was said until now is handed over. */
  stop: () => void
  /** It is thrown away. */
  cancel: () => void
}
interface Told {
  began: () => void
  done: (file: PickedFile) => void
  failed: (error: Error) => void
}

const MICROPHONE = '麦克风'
const MOST_MS = VOICE_MOST.seconds * 1_000
const named = (file: Pick<PickedFile, 'path' | 'size' | 'type'>): PickedFile => ({
  ...file,
  name: '语音',
  key: newIdempotencyKey(),
})
const NOTHING = '没有录到声音，请再录一次'

/** Played by every phone and browser; a minute is 360 KB. */
const MP3 = { format: 'mp3', sampleRate: 16_000, numberOfChannels: 1, encodeBitRate: 48_000 } as const

function recordOnPhone({ began, done, failed }: Told): Recording {
  const recorder = Taro.getRecorderManager()
  let wanted = true
  recorder.onStart(began)
  recorder.onStop(({ tempFilePath, fileSize }) => {
    if (!wanted) return
    if (fileSize === 0) failed(new RefusedError(NOTHING))
    else done(named({ path: tempFilePath, size: fileSize, type: 'audio/mpeg' }))
  })
  recorder.onError((error) => failed(asRefusal(error, MICROPHONE) ?? toError(error)))
  // A call comes in: what was said until then is kept.
  recorder.onInterruptionBegin(() => recorder.stop())
  recorder.start({ duration: MOST_MS, ...MP3 })
  return {
    stop: () => recorder.stop(),
    cancel: () => {
      wanted = false
      recorder.stop()
    },
  }
}

/** What every other phone and browser plays too; what else a browser can write (WebM, Ogg) is silent on many. */
const AS_MP4 = 'audio/mp4;codecs=mp4a.40.2'

function refusalInBrowser(thrown: unknown): Error {
  const name = thrown instanceof Error ? thrown.name : ''
  if (name === 'NotAllowedError' || name === 'SecurityError')
    return new RefusedError(`没有允许使用${MICROPHONE}：在浏览器地址栏旁的网站设置里允许，再按一次`)
  if (name === 'NotFoundError') return new RefusedError(`没有找到${MICROPHONE}，请直接打字`)
  return toError(thrown)
}

function recordInBrowser({ began, done, failed }: Told): Recording {
  let wanted = true
  let end: () => void = () => void (wanted = false)
  navigator.mediaDevices
    .getUserMedia({ audio: true })
    .then((stream) => {
      const close = () => stream.getTracks().forEach((track) => track.stop())
      // Given up while the browser still asked.
      if (!wanted) return close()
      const parts: Blob[] = []
      const recorder = new MediaRecorder(stream, { mimeType: AS_MP4, audioBitsPerSecond: 48_000 })
      const most = setTimeout(() => end(), MOST_MS)
      end = () => {
        if (recorder.state !== 'inactive') recorder.stop()
      }
      recorder.ondataavailable = ({ data }) => void parts.push(data)
      recorder.onerror = () => failed(new RefusedError(NOTHING))
      recorder.onstop = () => {
        clearTimeout(most)
        close()
        const sound = new Blob(parts, { type: 'audio/mp4' })
        if (!wanted) return
        if (sound.size === 0) failed(new RefusedError(NOTHING))
        else done(named({ path: URL.createObjectURL(sound), size: sound.size, type: 'audio/mp4' }))
      }
      recorder.start()
      began()
    })
    .catch((thrown: unknown) => failed(refusalInBrowser(thrown)))
  return {
    stop: () => end(),
    cancel: () => {
      wanted = false
      end()
    },
  }
}

/** Whether this phone or browser can record what the others can play. */
export const canRecord = (): boolean =>
  process.env.TARO_ENV !== 'h5' ||
  (typeof MediaRecorder !== 'undefined' &&
    'mediaDevices' in navigator &&
    MediaRecorder.isTypeSupported(AS_MP4))

/** Begins to listen; ends by itself when it has become as long as a voice may be. */
export const record = process.env.TARO_ENV === 'h5' ? recordInBrowser : recordOnPhone
