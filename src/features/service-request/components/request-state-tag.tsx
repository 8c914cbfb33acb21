import type { RequestSummary } from '@talent/contract/service-request'
import { StatusTag } from '@/components/data/status-tag'
import { STATE_TAG } from '../state-tag'

export function RequestStateTag({ request }: { request: Pick<RequestSummary, 'state'> }) {
  return <StatusTag {...STATE_TAG[request.state]} />
}
