import { useState, type ReactNode } from 'react'
import {
  callOffNoticeSchedule,
  discardNoticeCopy,
  sendNoticeForReview,
  type NoticeEditor,
} from '@talent/contract/notice-editor'
import type { ReviewRule } from '@talent/contract/publication'
import { CopyEditorPage } from '@/features/publication'
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
  const { content, changes, changeCount } = edited
  const { id, published, copy, faults, advice, postCount } = editor
  const [tab, setTab] = useState<Tab>('head')
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
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
  const over =
    open === 'publish' ? (
      copy !== null && (
        <PublishNoticeSheet editor={editor} hash={copy.hash} changes={changes} onClose={close} />
      )
    ) : open !== null && 'head' in open ? (
      <HeadSheet key={open.head} part={open.head} edited={edited} onClose={close} />
    ) : (
      open !== null &&
      'stage' in open && <StageSheet key={open.stage} stage={open.stage} edited={edited} onClose={close} />
    )
  return (
    <CopyEditorPage
      title={title}
      demo={content.demo}
      name={content.title || '没有标题的公告'}
      facts={[
        content.issue !== null && `第 ${content.issue} 期`,
        published.version === 0 ? '还没发布过' : `线上第 ${published.version} 版`,
      ]}
      tabs={[
        { value: 'head', text: '公告' },
        { value: 'posts', text: `岗位 ${postCount}` },
        { value: 'stages', text: `阶段 ${content.stages.length}` },
        { value: 'versions', text: '版本' },
      ]}
      tab={tab}
      onTab={setTab}
      edited={edited}
      editor={editor}
      next={published.version + 1}
      changes={changeCount}
      check={{
        ...{ faults, advice, fine: '标题、时间和每个岗位都写全了', onGo: lead },
        shown: tab !== 'versions' && copy !== null,
      }}
      discard={
        copy !== null && published.version > 0
          ? () => call(discardNoticeCopy, { params: { id, version: String(copy.version) } })
          : null
      }
      reviewing={{
        send: (hash) => call(sendNoticeForReview, { params: { id }, body: { hash } }),
        onReview: () => go('noticeReview', { id }),
      }}
      callOff={(schedule) => call(callOffNoticeSchedule, { params: { id, schedule } })}
      onPreview={() => go('noticePreview', { id })}
      onPublish={() => setOpen('publish')}
      over={over}
    >
      {parts[tab]()}
    </CopyEditorPage>
  )
}
