import { Text, View } from '@tarojs/components'
import { ContractError } from '@talent/contract'
import { Button } from '../button'
import { EmptyState } from '../empty-state'
import { errorText, incidentOf } from '@/lib/error-text'
import { back } from '@/lib/navigate'

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
  const offline = error.name === 'NetworkError'
  // Trying again brings back nothing that isn't there.
  const missing = error instanceof ContractError && error.code === 'not_found'
  return (
    <EmptyState
      icon={offline ? 'offline' : 'alert'}
      tone="amber"
      title={title}
      hint={offline ? error.message : missing ? errorText(error) : (hint ?? errorText(error))}
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
      {missing ? (
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
