import { useRequiredSession } from '@/features/account'
import { BoardDesk } from '@/features/commissioner/components/board-desk'
import { useRouteParams } from '@/lib/use-route-params'

export default function BoardPage() {
  return useRequiredSession('board', useRouteParams('board')) ? <BoardDesk /> : null
}
