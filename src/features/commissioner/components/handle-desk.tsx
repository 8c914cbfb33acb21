import { useState } from 'react'
import { View } from '@tarojs/components'
import { askSupplement, isOpen, type RequestDetail } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { PageShell } from '@/components/layout/page-shell'
import { SectionHead } from '@/components/layout/section-head'
import { Form } from '@/components/form/form'
import { Tap } from '@/components/form/tap'
import {
  ClosingNoteRow,
  MessageComposer,
  RequestThread,
  UnsentMessages,
  useMessageOutbox,
} from '@/features/service-request'
import { RequestRecognitions } from '@/features/recognition'
import { RequestPosts } from '@/features/recommended-post'
import { ReplyChips } from '@/features/quick-reply'
import { fieldFaults } from '@/lib/error-text'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { ACTIONS, handleActions, type HandleAction } from '../handle-actions'
import { useHandleDraft } from '../handle-draft'
import { supplementList } from '../supplement-items'
import { sendNote, useNotes } from '../use-notes'
import { useRequestChange } from '../use-request-change'
import { AnswersCard } from './answers-card'
import { HandleBar } from './handle-bar'
import { COMPOSER_ID, HandleHead } from './handle-head'
import { HandleSheets } from './handle-sheets'
import { MaterialsCard } from './materials-card'
import { NoteEntry } from './note-entry'
import { SupplementNoteCard } from './supplement-note-card'
import { WishesCard } from './wishes-card'
import './handle-desk.scss'

interface HandleDeskProps {
  request: RequestDetail
  title: string
  /** Opened from the conversations: at what was said last, not at the materials. */
  opensAtNewest?: boolean
}

/** One request on the desk of whoever handles it, or under a coordinator's eyes. */
export function HandleDesk({ request, title, opensAtNewest }: HandleDeskProps) {
  const store = useHandleDraft(request.id)
  const [action, setAction] = useState<HandleAction | null>(null)
  const [asked, setAsked] = useState(false)
  const asking = useRequestChange(request, 'ask_supplement', () => {
    store.clear('checks', 'extra', 'again', 'supplementNote', 'supplementDays')
    setAsked(false)
  })

  const checking = request.viewer === 'commissioner' && isOpen(request) && request.state !== 'supplementing'
  const { items, faults } = supplementList(
    request.materials,
    checking ? store.draft.checks : {},
    checking ? store.draft.extra : '',
  )
  const actions = handleActions(request, items.length)
  const withoutReason = request.supplementCount > 0 && store.draft.again.trim() === ''
  const shown = {
    ...(asked ? faults : {}),
    again: asked && withoutReason ? '请写明为什么上次没有一并告知' : fieldFaults(asking.error).again,
  }

  const ask = () => {
    setAsked(true)
    if (Object.keys(faults).length > 0 || withoutReason) return
    void asking.submit((version) =>
      call(askSupplement, {
        params: { id: request.id },
        body: {
          version,
          items,
          again: request.supplementCount > 0 ? store.draft.again : '',
          note: store.draft.supplementNote,
          withinWorkingDays: store.draft.supplementDays,
        },
      }),
    )
  }
  const start = (wanted: HandleAction) => (wanted === 'ask_supplement' ? ask() : setAction(wanted))
  const outbox = useMessageOutbox(request)
  const answers = request.allowedEvents.includes('message')
  const asides = useNotes(request.id).map((note) => ({
    id: note.id,
    at: note.at,
    aside: <NoteEntry note={note} />,
  }))
  const idle = actions.primary === null && actions.tools.length === 0

  return (
    <PageShell
      title={title}
      demo
      top={<HandleHead request={request} />}
      footer={
        idle ? undefined : (
          <HandleBar
            actions={actions}
            marked={items.length}
            busy={asking.busy}
            feedback={
              actions.primary === 'ask_supplement' ? { faults: shown, error: asking.error } : undefined
            }
            onAction={start}
          />
        )
      }
    >
      {request.standsIn && (
        <Note>{`您替${request.commissioner?.title ?? '专员'}代班：由您回话和推进，办结仍由本人来办。`}</Note>
      )}
      {(actions.more.length > 0 || request.talentId !== undefined || request.viewer === 'commissioner') && (
        <View className="handle-desk__more">
          {request.talentId !== undefined && (
            <Tap
              className="handle-desk__link"
              role="link"
              onTap={() => go('person', { id: request.talentId ?? '' })}
            >
              往来记录
            </Tap>
          )}
          {request.viewer === 'commissioner' && (
            <Tap className="handle-desk__link" role="link" onTap={() => go('prepare', { id: request.id })}>
              代办
            </Tap>
          )}
          {actions.more.map((more) => (
            <Tap key={more} className="handle-desk__link" onTap={() => start(more)}>
              {ACTIONS[more].text}
            </Tap>
          ))}
        </View>
      )}
      <Form sending={asking.busy}>
        <MaterialsCard request={request} store={store} checking={checking} faults={shown} />
        {actions.primary === 'ask_supplement' && (
          <SupplementNoteCard store={store} before={request.supplementCount} fault={shown.again} />
        )}
      </Form>
      <AnswersCard request={request} />
      <WishesCard request={request} />
      <RequestRecognitions request={request} />
      <RequestPosts request={request} />
      <ClosingNoteRow request={request} />
      <SectionHead title="进展与会话" />
      <RequestThread request={request} opensAtNewest={opensAtNewest} asides={asides} />
      <UnsentMessages outbox={outbox} />
      {request.viewer !== 'talent' && (
        <View id={COMPOSER_ID} className="handle-desk__composer">
          {!answers && request.viewer === 'coordinator' && (
            <View className="cap handle-desk__hint">统筹可以查看和转派，不参与会话；备注只给同事看。</View>
          )}
          <MessageComposer
            request={request}
            outbox={outbox}
            quiet
            notesOnly={!answers}
            note={(body) => sendNote(request.id, body)}
            replies={answers ? (put) => <ReplyChips requestId={request.id} onPick={put} /> : undefined}
          />
        </View>
      )}
      <HandleSheets action={action} request={request} store={store} onClose={() => setAction(null)} />
    </PageShell>
  )
}
