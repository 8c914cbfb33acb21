import type { ReactElement } from 'react'
import { EMPTY_NOTICE, headOf, type NoticeEditor, type NoticeHead } from '@talent/contract/notice-editor'
import { PublishNoticeSheet } from '@/features/notice-editor/components/publish-notice-sheet'
import { PostSheet } from '@/features/notice-editor/components/posts-tab'

export const aNoticeHead = (over: Partial<NoticeHead> = {}): NoticeHead => ({
  ...headOf(EMPTY_NOTICE),
  ...{ issue: 12, title: '重点企业引进人才公告', issuer: '人社部门', place: '示范区' },
  ...{ applyFrom: '2026-11-16T01:00:00.000Z', applyUntil: '2026-12-04T09:30:00.000Z' },
  ...over,
})

export const aNoticeEditor = (over: Partial<NoticeEditor> = {}): NoticeEditor => ({
  id: 'n12',
  published: { version: 1, content: aNoticeHead() },
  ...{
    copy: null,
    scheduled: null,
    withdrawn: null,
    ended: null,
    postCount: 2,
    faults: [],
    advice: [],
    history: [],
  },
  review: { required: false, state: 'none', mayDecide: false, sent: null },
  postChanges: { count: 0, first: [] },
  ...over,
})

export const NOTICE_FORMS: Record<string, () => readonly ReactElement[]> = {
  'notice-editor/components/publish-notice-sheet.tsx': () => [
    <PublishNoticeSheet
      editor={aNoticeEditor()}
      hash={'0'.repeat(64)}
      changes={[]}
      onClose={() => undefined}
    />,
  ],
  'notice-editor/components/posts-tab.tsx': () => [
    <PostSheet notice="n12" item={undefined} onChanged={() => undefined} onClose={() => undefined} />,
  ],
}
