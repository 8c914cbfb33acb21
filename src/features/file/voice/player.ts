import Taro from '@tarojs/taro'
import { create } from 'zustand'
import { downloadFile } from '@talent/contract/file'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { fetchFile, type Viewable } from '../view-file'

/** One at a time, of all that are shown. */
const useStore = create<{ playing: string | null }>(() => ({ playing: null }))
export const usePlaying = () => useStore(({ playing }) => playing)

interface Player {
  play: (path: string) => Promise<unknown> | void
  stop: () => void
}
let player: Player | null = null

const ended = () => useStore.setState({ playing: null })
const CANNOT = '这段语音放不出来，请看文字'
const failed = () => {
  ended()
  void Taro.showToast({ title: CANNOT, icon: 'none' })
}

function playerOnPhone(): Player {
  const audio = Taro.createInnerAudioContext()
  audio.obeyMuteSwitch = false
  audio.onEnded(ended)
  audio.onStop(ended)
  audio.onError(failed)
  return {
    play: (path) => {
      audio.src = path
      audio.play()
    },
    stop: () => audio.stop(),
  }
}
function playerInBrowser(): Player {
  const audio = new Audio()
  audio.onended = ended
  return {
    play: (path) => {
      audio.src = path
      return audio.play()
    },
    stop: () => audio.pause(),
  }
}
const newPlayer = process.env.TARO_ENV === 'h5' ? playerInBrowser : playerOnPhone

/** By file: a second press plays at once, which a strict browser asks for. */
const fetched = new Map<string, string>()

/** Plays what was said, or stops it when it is playing. What doesn't play is said; its words stand beside it. */
export async function playVoice({ fileId, type }: Viewable): Promise<void> {
  const { playing } = useStore.getState()
  player ??= newPlayer()
  if (playing !== null) player.stop()
  ended()
  if (playing === fileId) return
  useStore.setState({ playing: fileId })
  try {
    const path = fetched.get(fileId) ?? (await fetchFile({ endpoint: downloadFile, id: fileId, type }))
    fetched.set(fileId, path)
    // Meanwhile another one was pressed, or this one again.
    if (useStore.getState().playing === fileId) await player.play(path)
  } catch (thrown) {
    if (useStore.getState().playing !== fileId) return
    ended()
    const error = toError(thrown)
    const title = error.name === 'NotAllowedError' ? '再按一次就放' : errorLine(error)
    void Taro.showToast({ title, icon: 'none' })
  }
}
