import type { ReactNode } from 'react'
import { View } from '@tarojs/components'
import type { FieldFault } from '@talent/contract'
import type { Reviewing, Scheduled } from '@talent/contract/publication'
import { Facts } from '@/components/data/facts'
import { Button } from '@/components/form/button'
import { fieldAnchor } from '@/components/form/form-field'
import { Segmented } from '@/components/form/segmented'
import { ActionBar } from '@/components/layout/action-bar'
import { PageShell } from '@/components/layout/page-shell'
import type { Submit } from '@/lib/use-submit'
import { useSendReview } from '../use-send-review'
import { CheckCard } from './check-card'
import { ConflictSheet, type Conflicting } from './conflict-sheet'
import { CopyTag } from './copy-tag'
import { DiscardCopy } from './discard-copy'
import { PublishPress } from './publish-press'
import { RebaseNote } from './rebase-note'
import { ReviewNote } from './review-note'
import { ScheduleNote } from './schedule-note'

/** Of a kind that nobody reviews. */
const NOT_REVIEWED: Reviewing = { required: false, state: 'none', mayDecide: false, sent: null }

interface CopyEditorPageProps<T extends string> {
  title: string
  demo: boolean
  /** Of the thing itself, with what is to be known of it. */
  name: string
  facts: Parameters<typeof Facts>[0]['facts']
  tabs: readonly { value: T; text: string }[]
  tab: T
  onTab: (tab: T) => void
  edited: Conflicting & {
    readonly outdated: boolean
    readonly rebasing: Submit<[]>
    readonly saving: { readonly error: Error | null }
  }
  editor: {
    readonly published: { readonly version: number }
    readonly copy: { by: string; at: string; hash: string; publishedVersion: number } | null
    readonly review?: Reviewing
    readonly scheduled?: Scheduled | null
  }
  /** The number it gets when it is published. */
  next: number
  /** How much is different from what is in force. */
  changes: number
  /** What must be mended and what is worth a look; said below the part that is edited, where `shown`. */
  check: {
    faults: readonly FieldFault[]
    advice: readonly FieldFault[]
    fine: string
    onGo: (field: string) => void
    shown: boolean
  }
  /** What holds whatever is changed. */
  note?: ReactNode
  /** Takes the copy away; null: there is nothing to go back to. */
  discard: (() => Promise<unknown>) | null
  /** 送审 and 审核, of a kind that is reviewed. */
  reviewing?: { send: (hash: string) => Promise<unknown>; onReview: () => unknown }
  callOff?: (schedule: string) => Promise<unknown>
  onPreview: () => unknown
  onPublish: () => void
  /** What is open over the page. */
  over?: ReactNode
  children: ReactNode
}

/** 编辑 of whatever is published: what it is, its parts, what is written and by whom, what must be mended, and what comes next. */
export function CopyEditorPage<T extends string>({
  title,
  demo,
  name,
  facts,
  tabs,
  tab,
  onTab,
  edited,
  editor: { published, copy, review = NOT_REVIEWED, scheduled = null },
  next,
  changes,
  check,
  note,
  discard,
  reviewing,
  callOff,
  onPreview,
  onPublish,
  over,
  children,
}: CopyEditorPageProps<T>) {
  const sending = useSendReview(copy?.hash ?? null, async (hash) => reviewing?.send(hash))
  return (
    <PageShell
      title={title}
      demo={demo}
      footer={
        <ActionBar feedback={{ error: sending.error ?? (over ? null : edited.saving.error) }}>
          <Button kind="outline" className="btn--fit" onTap={onPreview}>
            预览
          </Button>
          <PublishPress
            copy={copy}
            review={review}
            next={next}
            faults={check.faults.length}
            sending={sending}
            onReview={() => reviewing?.onReview()}
            onPublish={onPublish}
          />
        </ActionBar>
      }
    >
      <View className="between">
        <View className="g">
          <View className="h-page">{name}</View>
          <View className="aux">
            <Facts facts={facts} />
          </View>
        </View>
        {copy !== null && <CopyTag review={review.state} scheduledAt={scheduled?.at ?? null} />}
      </View>
      <Segmented label="编辑哪一部分" look="tabs" options={tabs} value={tab} onChange={onTab} />
      {note}
      <RebaseNote edited={edited} copy={copy} published={published} />
      {copy !== null && <ReviewNote review={review} />}
      {callOff && <ScheduleNote scheduled={scheduled} callOff={callOff} />}
      {copy !== null && discard !== null && (
        <DiscardCopy copy={copy} publishedVersion={published.version} changes={changes} discard={discard} />
      )}
      {children}
      {check.shown && (
        <View id={fieldAnchor('check')}>
          <CheckCard faults={check.faults} advice={check.advice} fine={check.fine} onGo={check.onGo} />
        </View>
      )}
      {over}
      <ConflictSheet edited={edited} />
    </PageShell>
  )
}
