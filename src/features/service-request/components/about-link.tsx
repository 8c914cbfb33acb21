import { Text, View } from '@tarojs/components'
import type { ThreadCard } from '@talent/contract/service-request'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { go } from '@/lib/navigate'
import './attachment-links.scss'

type Kind = ThreadCard['kind']
const ICON = { policy: 'policy', award: 'award', shared_result: 'check' } as const satisfies Record<
  Kind,
  string
>
const PAGE = { policy: 'policy', award: 'award', shared_result: 'sharedResult' } as const satisfies Record<
  Kind,
  string
>
/** An award is its owner's to look at. */
const OPENS_FOR_BOTH: readonly Kind[] = ['policy', 'shared_result']

/** What was asked about, as a document that opens. `opens`: the reader may look at what is its owner's. */
export function AboutLink({ about, opens }: { about: ThreadCard; opens: boolean }) {
  const { kind, id, title, number } = about
  const shown = (
    <>
      <Icon name={ICON[kind]} />
      <View className="g">
        <Text>{kind === 'shared_result' ? `逐条判断：${title}` : title}</Text>
        {number !== '' && <View className="cap">{number}</View>}
      </View>
    </>
  )
  return opens || OPENS_FOR_BOTH.includes(kind) ? (
    <Tap className="attachment-link" role="link" onTap={() => go(PAGE[kind], { id })}>
      {shown}
    </Tap>
  ) : (
    <View className="attachment-link">{shown}</View>
  )
}
