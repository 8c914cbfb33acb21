import { useRequiredSession } from '@/features/account'
import { WorklistDesk } from '@/features/commissioner/components/worklist-desk'

export default function WorklistPage() {
  return useRequiredSession('worklist') ? <WorklistDesk /> : null
}
