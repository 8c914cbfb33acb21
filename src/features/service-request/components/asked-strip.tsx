import { useEffect, useRef } from 'react'
import { Text, View } from '@tarojs/components'
import type { AboutCard } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import type { ComposerOutbox } from '../use-message-outbox'

/** What one came here to ask about goes with the next message, once; taken off by the person, it stays off. */
export function useAsked({ draft, change }: ComposerOutbox['message'], asks: AboutCard | undefined): void {
  const done = useRef(false)
  useEffect(() => {
    if (asks === undefined || done.current) return
    done.current = true
    if (draft.about?.id !== asks.id) change({ about: asks })
  }, [asks, draft.about, change])
}

/** Above the words: what the message will ask about. */
export function AskedStrip({ about, onRemove }: { about: AboutCard; onRemove: () => void }) {
  return (
    <View className="composer__file">
      <Icon name={about.kind} />
      <Text className="g">{`问：${about.title}`}</Text>
      <Tap className="composer__remove" label={`不问“${about.title}”了，移除`} onTap={onRemove}>
        <Icon name="close" size="s" />
      </Tap>
    </View>
  )
}
