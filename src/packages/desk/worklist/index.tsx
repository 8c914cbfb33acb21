import { useRequiredSession } from '@/features/account'
import { WorklistDesk } from '@/features/commissioner/components/worklist-desk'
import { useRouteParams } from '@/lib/use-route-params'

export default function WorklistPage() {
  return useRequiredSession('worklist', useRouteParams('worklist')) ? <WorklistDesk /> : null
}
