import { Text, View } from '@tarojs/components'
import type { AboutCard } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import './attachment-links.scss'

/** What was asked about, as a document that opens. `opens`: the reader may look at it; an award is its owner's. */
export function AboutLink({ about, opens }: { about: AboutCard; opens: boolean }) {
  const { kind, id, title, number } = about
  const shown = (
    <>
      <Icon name={kind} />
      <View className="g">
        <Text>{title}</Text>
        {number !== '' && <View className="cap">{number}</View>}
      </View>
    </>
  )
  return opens || kind === 'policy' ? (
    <Tap className="attachment-link" role="link" onTap={() => go(kind, { id })}>
      {shown}
    </Tap>
  ) : (
    <View className="attachment-link">{shown}</View>
  )
}
