import { BarTool } from '@/components/layout/action-bar'
import { useMe, useOwnMark } from '@/features/account'
import { routes } from '@/routes'
import { markPost, usePostMark } from '../api'

/** 收藏 for the bar of a post; null for staff, who mark nothing, and while it isn't known. */
export function useSaveTool(postId: string) {
  const { data } = usePostMark(postId, useMe().holds('talent'))
  const mark = useOwnMark({
    marked: data?.marked,
    set: (marked) => markPost(postId, marked),
    said: { on: '已收藏，更正、撤下会告诉您', off: '已取消收藏' },
    here: routes.post.href({ id: postId }),
  })
  return (
    mark && (
      <BarTool
        icon={mark.marked ? 'check' : 'bookmark'}
        text={mark.marked ? '已收藏' : '收藏'}
        onTap={mark.turn}
      />
    )
  )
}
