import { useState, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { awayWords } from '@talent/contract/account'
import { isOpen, type AboutCard, type RequestDetail } from '@talent/contract/service-request'
import { Note } from '@/components/feedback/note'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { OwedCard } from '@/features/follow-up'
import { dueLabel } from '@/lib/dates'
import { go } from '@/lib/navigate'
import { useMessageOutbox } from '../use-message-outbox'
import { AskedStrip, useAsked } from './asked-strip'
import { ClosingNoteRow } from './closing-note-row'
import { MessageComposer } from './message-composer'
import { RateCard } from './rate-card'
import { ReopenSheet } from './reopen-sheet'
import { RequestActions } from './request-actions'
import { RequestFactsCard } from './request-facts-card'
import { RequestHead } from './request-head'
import { RequestThread } from './request-thread'
import { UnsentMessages } from './unsent-messages'
import './request-panel.scss'

interface RequestPanelProps {
  request: RequestDetail
  title: string
  /** What one came here to ask about, once it is known: it goes with the next message. */
  asks?: AboutCard
  /** What it led to, of a matter that leads further. */
  ledTo?: ReactNode
}

/** 办理详情: its state on top, the one thread of progress and talk below. */
export function RequestPanel({ request, title, asks, ledTo }: RequestPanelProps) {
  const outbox = useMessageOutbox(request)
  const talks = request.allowedEvents.includes('message')
  const { draft, change } = outbox.message
  useAsked(outbox.message, talks ? asks : undefined)
  const [reopening, setReopening] = useState(false)
  const acts = request.allowedEvents.some((event) => !['message', 'evaluate', 'reopen'].includes(event))
  const rates = request.allowedEvents.includes('evaluate')
  const { reopenUntil } = request
  const away = request.commissioner === null ? null : awayWords(request.commissioner)
  return (
    <PageShell
      title={title}
      top={<RequestHead request={request} withPromise />}
      demo
      footer={
        talks || acts || reopenUntil !== null ? (
          <View className="request-foot">
            {reopenUntil !== null && (
              <View className="request-foot__main">
                <Button full kind="outline" onTap={() => setReopening(true)}>
                  没解决，重新办理
                </Button>
                <View className="cap mt4">{`${dueLabel(reopenUntil)}可以要求，每件一次`}</View>
              </View>
            )}
            {talks ? (
              <MessageComposer
                request={request}
                outbox={outbox}
                along={
                  draft.about && <AskedStrip about={draft.about} onRemove={() => change({ about: null })} />
                }
                quiet={rates || reopenUntil !== null}
                tools={acts && <RequestActions request={request} />}
              />
            ) : (
              <RequestActions request={request} />
            )}
          </View>
        ) : undefined
      }
    >
      {request.cover && (
        <Card padding="tight">
          <ListRow
            icon="list"
            title={request.cover.title}
            sub={`和同一张表的几件一起看，${request.cover.number}`}
            onTap={() => request.cover && go('cover', { id: request.cover.id })}
          />
        </Card>
      )}
      {isOpen(request) && away !== null && <Note tone="blue">{away}</Note>}
      {isOpen(request) && request.commissioner !== null && (
        <Card padding="tight">
          <ListRow
            icon="calendar"
            title={`和${request.commissioner.title}约时间`}
            sub="当面、电话或视频；已约的在这里改或取消"
            onTap={() => go('appointment', { id: request.id })}
          />
        </Card>
      )}
      {request.owed.map((owed) => (
        <OwedCard key={owed.id} owed={owed} />
      ))}
      {ledTo}
      <ClosingNoteRow request={request} />
      {rates && <RateCard request={request} />}
      <RequestFactsCard request={request} />
      <Card padding="tight">
        <ListRow
          icon="flag"
          title="投诉建议"
          sub="对办理有意见，由统筹人员答复"
          onTap={() => go('complain', { about: request.id })}
        />
      </Card>
      <RequestThread request={request} opensAtNewest />
      <UnsentMessages outbox={outbox} />
      {reopening && <ReopenSheet request={request} onClose={() => setReopening(false)} />}
    </PageShell>
  )
}
