import type { PolicySummary } from '@talent/contract/policy'
import type { NoticeSummary } from '@talent/contract/recruitment'
import { noticeCaption, sizes } from '@/features/recruitment'
import { fullDay } from '@/features/policy'

export interface NewsItem {
  id: string
  kind: 'notice' | 'policy'
  title: string
  /** Without the figures, for the large-text mode. */
  shortTitle: string
  /** `12月4日截止报名`, `2025年11月17日` */
  when: string
  publishedOn: string
}

const ofNotice = (notice: NoticeSummary): NewsItem[] => {
  const { id, issue, title, publishedOn } = notice
  if (publishedOn === null) return []
  const shortTitle = issue === null ? title : `第 ${issue} 期招聘公告`
  const figures = sizes(notice).filter(Boolean).join('，')
  return [
    {
      id,
      kind: 'notice',
      title: issue === null ? title : `${shortTitle}：${figures}`,
      shortTitle,
      when: noticeCaption(notice),
      publishedOn,
    },
  ]
}

const ofPolicy = ({ id, title, publishedOn }: PolicySummary): NewsItem[] =>
  publishedOn === null
    ? []
    : [{ id, kind: 'policy', title, shortTitle: title, when: `${fullDay(publishedOn)}发布`, publishedOn }]

/** Notices and policies in one list, the newest first; what carries no date can't be news. */
export const latestNews = (
  notices: readonly NoticeSummary[],
  policies: readonly PolicySummary[],
  count: number,
): NewsItem[] =>
  [...notices.flatMap(ofNotice), ...policies.flatMap(ofPolicy)]
    .sort((a, b) => b.publishedOn.localeCompare(a.publishedOn))
    .slice(0, count)
