import type { Runtime } from '../runtime'
import type { PhoneFile, PhoneFiles } from './phone-files'

/** What the microphone hears next; null: the person allows none. What is played, by path. */
export interface Voice {
  said: PhoneFile | null
  played: string[]
}

type Listener = (told?: object) => void

/** The recorder and the player of sounds. */
export function voiceApi(runtime: Runtime, files: PhoneFiles, voice: Voice) {
  const heard: Record<string, Listener> = {}
  const tell = (event: string, told: object = {}) => {
    const done = runtime.begin()
    setTimeout(() => {
      runtime.guard(() => heard[event]?.(runtime.thread.copy(told)))
      done()
    })
  }
  const listens = (event: string) => (listener: Listener) => void (heard[event] = listener)
  let records = false
  const recorder = {
    onStart: listens('start'),
    onStop: listens('stop'),
    onError: listens('error'),
    onInterruptionBegin: listens('interruption'),
    start: () => {
      records = voice.said !== null
      if (records) tell('start')
      else tell('error', { errMsg: 'operateRecorder:fail auth deny' })
    },
    stop: () => {
      if (!records || voice.said === null) return
      records = false
      tell('stop', {
        tempFilePath: files.keep(voice.said),
        duration: 2_000,
        fileSize: voice.said.content.byteLength,
      })
    },
  }
  return {
    getRecorderManager: () => recorder,
    createInnerAudioContext: () => ({
      src: '',
      onEnded: () => undefined,
      onStop: () => undefined,
      onError: () => undefined,
      play() {
        voice.played.push(files.at(this.src).name)
      },
      stop: () => undefined,
    }),
  }
}
