import type { Me } from '@talent/contract/me'
import type { RequestSummary } from '@talent/contract/service-request'

type Commissioner = Pick<NonNullable<Me['commissioner']>, 'id' | 'latestMessage'>

/** In which request one writes to one's commissioner: the newest open one they handle, else where they last wrote. */
export function messageTarget(commissioner: Commissioner, open: readonly RequestSummary[]): string | null {
  const theirs = open.filter((request) => request.commissioner?.id === commissioner.id)
  const newest = [...theirs].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))[0]
  return newest?.id ?? commissioner.latestMessage?.requestId ?? null
}
