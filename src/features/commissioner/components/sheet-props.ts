import type { RequestDetail } from '@talent/contract/service-request'
import type { HandleDraftStore } from '../handle-draft'

/** What every sheet of the handle page gets; it is on screen only while open. */
export interface HandleSheetProps {
  request: RequestDetail
  store: HandleDraftStore
  onClose: () => void
}
