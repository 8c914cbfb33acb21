import { View } from '@tarojs/components'
import { isOpen, type RequestDetail } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { PageShell } from '@/components/layout/page-shell'
import { go } from '@/lib/navigate'
import { useMessageOutbox } from '../use-message-outbox'
import { MessageComposer } from './message-composer'
import { RequestActions } from './request-actions'
import { RequestFactsCard } from './request-facts-card'
import { RequestHead } from './request-head'
import { RequestThread } from './request-thread'
import { UnsentMessages } from './unsent-messages'
import './request-panel.scss'

/** 办理详情: its state on top, the one thread of progress and talk below. */
export function RequestPanel({ request, title }: { request: RequestDetail; title: string }) {
  const outbox = useMessageOutbox(request)
  const talks = request.allowedEvents.includes('message')
  const acts = request.allowedEvents.some((event) => event !== 'message' && event !== 'evaluate')
  const rates = request.allowedEvents.includes('evaluate')
  return (
    <PageShell
      title={title}
      top={<RequestHead request={request} withPromise />}
      demo
      footer={
        talks || acts || rates ? (
          <View className="request-foot">
            {rates && (
              <View className="request-foot__main">
                <Button full icon="face-4-good" onTap={() => go('evaluate', { id: request.id })}>
                  评价
                </Button>
              </View>
            )}
            {talks ? (
              <MessageComposer
                request={request}
                outbox={outbox}
                quiet={rates}
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
      <RequestFactsCard request={request} />
      <RequestThread request={request} opensAtNewest />
      <UnsentMessages outbox={outbox} />
    </PageShell>
  )
}
