import { View } from '@tarojs/components'
import { noticePhase } from '@talent/contract/recruitment'
import type { NoticeEditor } from '@talent/contract/notice-editor'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Note } from '@/components/feedback/note'
import { Skeleton } from '@/components/feedback/skeleton'
import { Card } from '@/components/layout/card'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { useRequiredSession } from '@/features/account'
import { useEditedPosts, useNoticeEditor } from '@/features/notice-editor/api'
import { NoticeHead } from '@/features/recruitment/components/notice-head'
import { NoticePapers } from '@/features/recruitment/components/notice-papers'
import { PostRow } from '@/features/recruitment/components/post-row'
import { StageList } from '@/features/recruitment/components/stage-list'
import { now } from '@/lib/clock'
import { todayInChina } from '@/lib/dates'
import { useRouteParams } from '@/lib/use-route-params'
import { routes } from '@/routes'

const moment = (instant: string | null) => (instant === null ? null : new Date(instant))

/** As everybody would read it now. */
function noticeOf({ id, copy, published, postCount }: NoticeEditor) {
  const { correction: _, issuer, place, ...head } = copy?.content ?? published.content
  const days = { applyFrom: moment(head.applyFrom), applyUntil: moment(head.applyUntil) }
  return {
    ...head,
    ...{ id, postCount, posts: [], corrections: [], withdrawn: null, ended: null, workingDaysLeft: null },
    ...{ issuer: issuer || null, place: place || null },
    publishedOn: head.publishedOn ?? todayInChina(),
    phase: noticePhase(days, now()),
  }
}

/** The very page everybody reads, of what is being written. */
export default function NoticePreviewPage() {
  const { id } = useRouteParams('noticePreview')
  useRequiredSession('noticePreview', { id })
  const { data, error, retry } = useNoticeEditor(id)
  const list = useEditedPosts(id, '')
  const { title } = routes.noticePreview
  if (data === undefined)
    return (
      <PageShell title={title}>
        {error ? <ErrorState error={error} title="没能加载预览" onRetry={retry} /> : <Skeleton cards={3} />}
      </PageShell>
    )
  const notice = noticeOf(data)
  return (
    <PageShell title={title} top={<NoticeHead notice={notice} />} demo={notice.demo}>
      <Note icon="eye">
        {data.copy === null ? '没有没发布的改动，这就是线上的样子' : '这是预览，发布前只有统筹看得到'}
      </Note>
      {notice.stages.length > 0 && <StageList notice={notice} />}
      <View>
        <SectionHead title={`${notice.postCount} 个岗位`} />
      </View>
      {list.items !== undefined && list.items.length > 0 && (
        <Card padding="tight" rows>
          {list.items.map(({ post }) => (
            <PostRow
              key={post.id}
              post={{
                ...post,
                ...{ noticeId: id, noticeLabel: '', negotiable: false, phase: notice.phase, hiring: null },
                applyFrom: notice.applyFrom,
                applyUntil: post.deadline ?? notice.applyUntil,
              }}
            />
          ))}
        </Card>
      )}
      <ListEnd list={list} rest="后面的岗位" />
      <NoticePapers notice={notice} />
    </PageShell>
  )
}
