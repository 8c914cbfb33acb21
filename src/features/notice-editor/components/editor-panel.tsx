import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import {
  callOffNoticeSchedule,
  discardNoticeCopy,
  sendNoticeForReview,
  type NoticeEditor,
} from '@talent/contract/notice-editor'
import type { ReviewRule } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { fieldAnchor } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import {
  CheckCard,
  ConflictSheet,
  CopyTag,
  DiscardCopy,
  PublishPress,
  RebaseNote,
  ReviewNote,
  ScheduleNote,
  useSendReview,
} from '@/features/publication'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useEditedNotice } from '../use-edited-notice'
import { HeadSheet, HeadTab, type HeadPart } from './head-tab'
import { PostsTab } from './posts-tab'
import { PublishNoticeSheet } from './publish-notice-sheet'
import { StageSheet, StagesTab } from './stages-tab'
import { VersionsTab } from './versions-tab'

type Tab = 'head' | 'posts' | 'stages' | 'versions'
/** What is open over the page; a post by its id. */
type Open = { head: HeadPart } | { stage: string } | { post: string } | 'publish'

interface EditorPanelProps {
  editor: NoticeEditor
  rule: ReviewRule
  title: string
  /** Posts are changed on the server: what is shown of the whole is asked anew. */
  onChanged: () => unknown
}

/** Which tab a place belongs to, and what opens there. */
function placeOf(place: string): { tab: Tab; open: Open | null } {
  const [part = '', key = ''] = place.split('.')
  if (part === 'posts') return { tab: 'posts', open: key === '' ? null : { post: key } }
  if (part === 'stages') return { tab: 'stages', open: key === '' ? null : { stage: key } }
  const isLines = ['conditions', 'disqualifications', 'phones', 'attachments', 'notes'].includes(part)
  return { tab: 'head', open: { head: part === 'correction' ? part : isLines ? 'lines' : 'head' } }
}

/** 编辑公告 */
export function EditorPanel({ editor, rule, title, onChanged }: EditorPanelProps) {
  const edited = useEditedNotice(editor)
  const { content, changes, changeCount, saving } = edited
  const { id, published, copy, review, faults, advice, postCount } = editor
  const next = published.version + 1
  const [tab, setTab] = useState<Tab>('head')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  const params = { id }
  const sending = useSendReview(copy?.hash ?? null, (hash) =>
    call(sendNoticeForReview, { params, body: { hash } }),
  )
  const lead = (place: string) => {
    const found = placeOf(place)
    setTab(found.tab)
    setOpen(found.open)
  }
  const parts: Record<Tab, () => ReactNode> = {
    head: () => (
      <HeadTab edited={edited} isFirst={published.version === 0} onPart={(head) => setOpen({ head })} />
    ),
    posts: () => (
      <PostsTab
        notice={id}
        open={open !== null && typeof open === 'object' && 'post' in open ? open.post : null}
        onOpen={(post) => setOpen(post === null ? null : { post })}
        onChanged={onChanged}
      />
    ),
    stages: () => <StagesTab edited={edited} onStage={(stage) => setOpen({ stage })} />,
    versions: () => <VersionsTab editor={editor} rule={rule} />,
  }
  return (
    <PageShell
      title={title}
      demo={content.demo}
      footer={
        <ActionBar feedback={{ error: sending.error ?? (open === null ? saving.error : null) }}>
          <Button kind="outline" className="btn--fit" onTap={() => go('noticePreview', { id })}>
            预览
          </Button>
          <PublishPress
            copy={copy}
            review={review}
            next={next}
            faults={faults.length}
            sending={sending}
            onReview={() => go('noticeReview', { id })}
            onPublish={() => setOpen('publish')}
          />
        </ActionBar>
      }
    >
      <View className="between">
        <View className="g">
          <View className="h-page">{content.title || '没有标题的公告'}</View>
          <View className="aux">
            <Facts
              facts={[
                content.issue !== null && `第 ${content.issue} 期`,
                published.version === 0 ? '还没发布过' : `线上第 ${published.version} 版`,
              ]}
            />
          </View>
        </View>
        {copy !== null && <CopyTag review={review.state} scheduledAt={editor.scheduled?.at ?? null} />}
      </View>
      <Segmented
        label="编辑哪一部分"
        look="tabs"
        options={[
          { value: 'head', text: '公告' },
          { value: 'posts', text: `岗位 ${postCount}` },
          { value: 'stages', text: `阶段 ${content.stages.length}` },
          { value: 'versions', text: '版本' },
        ]}
        value={tab}
        onChange={setTab}
      />
      <RebaseNote edited={edited} copy={copy} published={published} />
      {copy !== null && <ReviewNote review={review} />}
      <ScheduleNote
        scheduled={editor.scheduled}
        callOff={(schedule) => call(callOffNoticeSchedule, { params: { id, schedule } })}
      />
      {copy !== null && published.version > 0 && (
        <DiscardCopy
          copy={copy}
          publishedVersion={published.version}
          changes={changeCount}
          discard={() => call(discardNoticeCopy, { params: { id, version: String(copy.version) } })}
        />
      )}
      {parts[tab]()}
      {tab !== 'versions' && copy !== null && (
        <View id={fieldAnchor('check')}>
          <CheckCard faults={faults} advice={advice} fine="标题、时间和每个岗位都写全了" onGo={lead} />
        </View>
      )}
      {open === 'publish' && copy !== null && (
        <PublishNoticeSheet editor={editor} hash={copy.hash} changes={changes} onClose={close} />
      )}
      {open !== null && typeof open === 'object' && 'head' in open && (
        <HeadSheet key={open.head} part={open.head} edited={edited} onClose={close} />
      )}
      {open !== null && typeof open === 'object' && 'stage' in open && (
        <StageSheet key={open.stage} stage={open.stage} edited={edited} onClose={close} />
      )}
      <ConflictSheet edited={edited} />
    </PageShell>
  )
}
