import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { go } from '@/lib/navigate'

/** From a notice to all ways to pass it on. */
export function ShareRow({ id }: { id: string }) {
  return (
    <Card padding="tight" rows>
      <ListRow
        icon="share"
        title="分享这份公告"
        sub="转发、长图、文字稿、打印版"
        onTap={() => go('noticeShare', { id })}
      />
    </Card>
  )
}
