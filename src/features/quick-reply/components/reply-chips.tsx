import { Text, View } from '@tarojs/components'
import { Icon } from '@/components/data/icon'
import { Tap } from '@/components/form/tap'
import { a11y } from '@/lib/a11y'
import { go } from '@/lib/navigate'
import { useFilledReplies } from '../api'
import '@/components/form/chips/index.scss'

interface ReplyChipsProps {
  requestId: string
  /** Gives the words of the pressed one, blanks and all, and the matter's files that go along. */
  onPick: (text: string, files: readonly { key: string; name: string }[]) => void
}

/** 常用语 above the field: one press puts its words in; the last one leads to where they are kept. */
export function ReplyChips({ requestId, onPick }: ReplyChipsProps) {
  const { data } = useFilledReplies(requestId)
  return (
    <View className="chips-scroll" {...a11y({ tabIndex: -1 })}>
      <View className="chips chips--line" {...a11y({ role: 'group', 'aria-label': '常用语' })}>
        {data?.replies.map(({ id, title, text, files }) => (
          <Tap
            key={id}
            className="chip hit"
            onTap={() =>
              onPick(
                text,
                files.map(({ key, name }) => ({ key, name })),
              )
            }
          >
            <Text>{title}</Text>
          </Tap>
        ))}
        <Tap className="chip hit" role="link" onTap={() => go('quickReplies')}>
          <Icon name="edit" size="s" />
          <Text>常用语</Text>
        </Tap>
      </View>
    </View>
  )
}
