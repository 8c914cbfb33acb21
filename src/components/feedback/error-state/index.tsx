import { Text, View } from '@tarojs/components'
import { Button } from '../../form/button'
import { EmptyState } from '../empty-state'
import { errorText, incidentOf, isFinal } from '@/lib/error-text'
import { back } from '@/lib/navigate'
import { NetworkError } from '@/lib/request'

interface ErrorStateProps {
  error: Error
  /** 没能加载办理进度 */
  title: string
  /** Instead of the error's own words: `不是您的问题，事项仍在正常办理`. */
  hint?: string
  hotline?: string
  onRetry?: () => void
}

/** Shown in place of the part that failed, and only that. */
export function ErrorState({ error, title, hint, hotline, onRetry }: ErrorStateProps) {
  const incident = incidentOf(error)
  const unanswered = error instanceof NetworkError
  const final = isFinal(error)
  return (
    <EmptyState
      icon={unanswered && error.reason === 'offline' ? 'offline' : 'alert'}
      tone="amber"
      title={title}
      hint={unanswered || final ? errorText(error) : (hint ?? errorText(error))}
      footnote={
        (incident || hotline) && (
          <>
            {incident && <Text>{`问题编号 ${incident}`}</Text>}
            {incident && hotline && <View className="mid" />}
            {hotline && <Text>{hotline}</Text>}
          </>
        )
      }
    >
      {final ? (
        <Button onTap={back}>返回</Button>
      ) : (
        onRetry && (
          <Button icon="refresh" onTap={onRetry}>
            重试
          </Button>
        )
      )}
    </EmptyState>
  )
}
