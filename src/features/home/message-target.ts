import type { Me, RequestSummary } from '@talent/contract'

type Commissioner = Pick<NonNullable<Me['commissioner']>, 'id' | 'latestMessage'>

/** In which request one writes to one's commissioner: the newest open one they handle, else where they last wrote. */
export function messageTarget(commissioner: Commissioner, open: readonly RequestSummary[]): string | null {
  const theirs = open.filter((request) => request.commissioner?.id === commissioner.id)
  const newest = [...theirs].sort((a, b) => b.submittedAt.localeCompare(a.submittedAt))[0]
  return newest?.id ?? commissioner.latestMessage?.requestId ?? null
}
