import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'

/** The way to 消息, with what is unread. */
export function InboxRow({ unread }: { unread: number }) {
  return (
    <ListRow
      icon="bell"
      title="消息"
      aside={unread > 0 ? `${unread} 条未读` : '没有未读'}
      onTap={() => go('inbox')}
    />
  )
}
