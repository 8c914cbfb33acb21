import { hrefOf } from '@talent/contract'
import { getNoticeCard, getNoticePoster } from '@talent/contract/notice-share'
import { API_BASE } from '@/lib/request'

/** Of the card one forwards a notice with. */
export const cardPicture = (id: string): string => API_BASE + hrefOf(getNoticeCard, { params: { id } })

/** The long picture with one batch of its posts. */
export const posterPicture = (id: string, batch: number): string =>
  API_BASE + hrefOf(getNoticePoster, { params: { id }, query: { batch: String(batch) } })
