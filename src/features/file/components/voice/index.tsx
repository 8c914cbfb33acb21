import { Text, View } from '@tarojs/components'
import { VOICE_MOST } from '@talent/contract/file'
import { Icon } from '@/components/data/icon'
import { Button } from '@/components/form/button'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import type { Viewable } from '../../view-file'
import { playVoice, usePlaying } from '../../voice/player'
import { canRecord } from '../../voice/recorder'
import type { Voice } from '../../voice/use-voice'
import { FailedUploads, Refused } from '../failed-uploads'
import './index.scss'

const lengthOf = (seconds: number) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
const isOn = ({ seconds, uploads }: Voice) => seconds !== null || uploads.some(({ error }) => error === null)

/** Begins a recording; not there where the browser can't. */
export function VoiceButton({ voice }: { voice: Voice }) {
  if (!canRecord() || isOn(voice)) return null
  return (
    <Tap className="voice-button" label="录一段语音" onTap={voice.start}>
      <Icon name="mic" />
    </Tap>
  )
}

/** How long one has spoken, and what became of it. */
export function VoiceStrip({ voice }: { voice: Voice }) {
  const { seconds, error, uploads, stop, cancel } = voice
  return (
    <>
      {seconds !== null && (
        <View className="voice-strip">
          <View className="g" {...a11y({ role: 'status' })}>
            <Text>正在录音，最长 {VOICE_MOST.seconds} 秒 </Text>
            <Text className="num">{lengthOf(seconds)}</Text>
          </View>
          <Button kind="outline" size="m" onTap={stop}>
            录好了
          </Button>
          <Tap className="link hit" label="取消录音" onTap={cancel}>
            取消
          </Tap>
        </View>
      )}
      {uploads.some((one) => one.error === null) && (
        <View className="cap" {...a11y({ role: 'status' })}>
          正在上传语音
        </View>
      )}
      <Refused error={error} />
      <FailedUploads label="语音" uploads={uploads} />
    </>
  )
}

/** What was said: one press plays it, the next one stops it. */
export function VoiceLink({ file, label = '语音' }: { file: Viewable; label?: string }) {
  const playing = usePlaying() === file.fileId
  return (
    <Tap
      className="voice-link"
      label={playing ? `停止播放${label}` : `播放${label}`}
      onTap={() => void playVoice(file)}
    >
      <Icon name={playing ? 'close' : 'mic'} />
      <Text>{playing ? `停止播放${label}` : `播放${label}`}</Text>
    </Tap>
  )
}
