import { View } from '@tarojs/components'
import type { RequestSummary } from '@talent/contract'
import { Button } from '@/components/button'
import { Card } from '@/components/card'
import { ErrorState } from '@/components/error-state'
import { useLargeText } from '@/components/page-shell/shell-settings'
import { SectionHead } from '@/components/section-head'
import { Skeleton } from '@/components/skeleton'
import { HOTLINE } from '@/features/account'
import { RequestCard } from '@/features/service-request'
import { go } from '@/lib/navigate'
import { LargeRequestCard } from './large-request-card'

/** The rest is under 全部. */
const SHOWN = 3

interface OpenRequestsProps {
  requests: readonly RequestSummary[] | undefined
  /** Of all that is open, whichever page it is on. */
  total: number
  error: Error | undefined
  onRetry: () => void
}

const isMine = (request: RequestSummary) => request.nextStep?.actor === 'talent'

/** 大字版: what is one's own turn apart from what others do. */
function LargeSections({ requests }: { requests: readonly RequestSummary[] }) {
  const mine = requests.filter(isMine)
  const others = requests.filter((request) => !isMine(request))
  return (
    <>
      {mine.length > 0 && <SectionHead title="轮到您" />}
      {mine.map((request, index) => (
        <LargeRequestCard key={request.id} request={request} main={index === 0} />
      ))}
      {others.length > 0 && <SectionHead title="正在办" />}
      {others.map((request) => (
        <LargeRequestCard key={request.id} request={request} main={false} />
      ))}
    </>
  )
}

/** 正在办理: what is going on, the talent's own turn first. In a box of its own: what arrives here doesn't send the rest of the page again. */
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
  const more = requests.length > 0 ? `全部 ${total} 件` : '我的办理'
  return (
    <>
      <SectionHead title="正在办理" more={more} onMore={() => go('requests')} />
      {requests.slice(0, SHOWN).map((request) => (
        <RequestCard
          key={request.id}
          request={request}
          withStages
          onTap={() => go('request', { id: request.id })}
        />
      ))}
      {requests.length === 0 && (
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
