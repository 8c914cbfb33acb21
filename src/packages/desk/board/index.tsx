import { useRequiredSession } from '@/features/account'
import { BoardDesk } from '@/features/commissioner/components/board-desk'

export default function BoardPage() {
  return useRequiredSession('board') ? <BoardDesk /> : null
}
