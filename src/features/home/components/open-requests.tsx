import { View } from '@tarojs/components'
import { isOpen, turnOfTalent, type RequestSummary } from '@talent/contract/service-request'
import { Button } from '@/components/form/button'
import { Card } from '@/components/layout/card'
import { ErrorState } from '@/components/feedback/error-state'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { SectionHead } from '@/components/layout/section-head'
import { Skeleton } from '@/components/feedback/skeleton'
import { HOTLINE } from '@/features/account'
import { RequestCard } from '@/features/service-request'
import { go } from '@/lib/navigate'
import { LargeRequestCard } from './large-request-card'

/** The rest is under 全部. */
const SHOWN = 3

interface OpenRequestsProps {
  /** What is open, and what has ended and is still news. */
  requests: readonly RequestSummary[] | undefined
  /** Of all that is open, whichever page it is on. */
  total: number
  error: Error | undefined
  onRetry: () => void
}

const isMine = (request: RequestSummary) => turnOfTalent(request) !== null

/** 大字版: the results, then what is one's own turn apart from what others do. */
function LargeSections({ requests }: { requests: readonly RequestSummary[] }) {
  const results = requests.filter((request) => !isOpen(request))
  const mine = requests.filter((request) => isOpen(request) && isMine(request))
  const others = requests.filter((request) => isOpen(request) && !isMine(request))
  return (
    <>
      {results.length > 0 && <SectionHead title="有结果了" />}
      {results.map((request, index) => (
        <LargeRequestCard key={request.id} request={request} main={index === 0} />
      ))}
      {mine.length > 0 && <SectionHead title="轮到您" />}
      {mine.map((request, index) => (
        <LargeRequestCard key={request.id} request={request} main={index === 0 && results.length === 0} />
      ))}
      {others.length > 0 && <SectionHead title="正在办" />}
      {others.map((request) => (
        <LargeRequestCard key={request.id} request={request} main={false} />
      ))}
    </>
  )
}

/**
 * 正在办理: what has come of the last ones, and what is going on, the talent's own turn first. In a box of its own: what
 * arrives here doesn't send the rest of the page again.
 */
export function OpenRequests(props: OpenRequestsProps) {
  return (
    <View className="stack">
      <Content {...props} />
    </View>
  )
}

function Content({ requests, total, error, onRetry }: OpenRequestsProps) {
  const large = useLargeText()
  if (requests === undefined) {
    return error ? (
      <ErrorState
        error={error}
        title="没能加载在办事项"
        hint="不是您的问题，事项仍在正常办理"
        hotline={HOTLINE}
        onRetry={onRetry}
      />
    ) : (
      <Skeleton cards={2} />
    )
  }
  if (requests.length > 0 && large) return <LargeSections requests={requests} />
  const results = requests.filter((request) => !isOpen(request))
  const open = requests.filter(isOpen)
  const more = open.length > 0 ? `全部 ${total} 件` : '我的办理'
  // The page's one filled button.
  const rated = results.find(({ state }) => state === 'resolved')
  return (
    <>
      {results.length > 0 && <SectionHead title="有结果了" />}
      {results.slice(0, SHOWN).map((request) => (
        <RequestCard key={request.id} request={request} onTap={() => go('request', { id: request.id })}>
          {request.state === 'resolved' && (
            <Button
              full
              kind={request === rated ? 'primary' : 'outline'}
              icon="face-4-good"
              className="mt12"
              label={`评价${request.matterTitle}`}
              onTap={() => go('evaluate', { id: request.id })}
            >
              评价
            </Button>
          )}
        </RequestCard>
      ))}
      <SectionHead title="正在办理" more={more} onMore={() => go('requests')} />
      {open.slice(0, SHOWN).map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          withStages
          onTap={() => go('request', { id: request.id })}
        />
      ))}
      {open.length === 0 && (
        <Card>
          <View className="ink7">现在没有在办的事。</View>
          <Button kind="outline" full className="mt12" onTap={() => go('service')}>
            选事项
          </Button>
        </Card>
      )}
    </>
  )
}
