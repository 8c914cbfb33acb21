import { Text, View } from '@tarojs/components'
import type { Note } from '@talent/contract/service-request'
import { Facts } from '@/components/data/facts'
import { Icon } from '@/components/data/icon'
import { Words } from '@/components/data/words'
import { AttachmentLinks } from '@/features/service-request'
import { clockTime } from '@/lib/dates'
import './note-entry.scss'

/** 内部备注 among what was said: framed and named, so that nobody takes it for a message. */
export function NoteEntry({ note: { author, at, text, attachments } }: { note: Note }) {
  return (
    <View className="note-entry">
      <View className="note-entry__head">
        <Icon name="lock" size="s" />
        <Text>内部备注，人才看不到</Text>
        <View className="mid" />
        <Facts facts={[author.mine ? '我' : author.name, clockTime(at)]} />
      </View>
      <Words>{text}</Words>
      {attachments.length > 0 && <AttachmentLinks attachments={attachments} />}
    </View>
  )
}
