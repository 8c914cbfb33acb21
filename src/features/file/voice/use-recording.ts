import { useCallback, useEffect, useRef, useState } from 'react'
import { useDidHide } from '@tarojs/taro'
import type { PickedFile } from '../upload'
import { record, type Recording } from './recorder'

interface RecordingState {
  /** null: nothing is recorded. 0 too while the phone still asks for the microphone. */
  seconds: number | null
  error: Error | null
  start: () => void
  stop: () => void
  cancel: () => void
}

/** One recording at a time; leaving the page ends it, going to the background keeps what was said. */
export function useRecording(done: (file: PickedFile) => void): RecordingState {
  const [seconds, setSeconds] = useState<number | null>(null)
  const [error, setError] = useState<Error | null>(null)
  const running = useRef<Recording | null>(null)
  const timer = useRef<ReturnType<typeof setInterval>>()
  const latest = useRef(done)
  latest.current = done
  const end = useCallback(() => {
    clearInterval(timer.current)
    running.current = null
    setSeconds(null)
  }, [])
  const stop = useCallback(() => running.current?.stop(), [])
  useDidHide(stop)
  useEffect(
    () => () => {
      clearInterval(timer.current)
      running.current?.cancel()
    },
    [],
  )
  return {
    seconds,
    error,
    start: () => {
      if (running.current !== null) return
      setError(null)
      setSeconds(0)
      running.current = record({
        began: () => void (timer.current = setInterval(() => setSeconds((now) => (now ?? 0) + 1), 1_000)),
        done: (file) => {
          end()
          latest.current(file)
        },
        failed: (failure) => {
          end()
          setError(failure)
        },
      })
    },
    stop,
    cancel: () => {
      running.current?.cancel()
      end()
    },
  }
}
