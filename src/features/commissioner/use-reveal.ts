import { useCallback, useState } from 'react'
import { PROFILE_PHONE, revealAnswer } from '@talent/contract/service-request'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { callPhone } from '@/lib/navigate'
import { call } from '@/lib/request'

export interface Reveal {
  /** In clear, by answer key; gone when the page is left. */
  shown: Readonly<Record<string, string>>
  busyKey: string | null
  /** By answer key: why it couldn't be shown. */
  faults: Readonly<Record<string, string>>
  show: (key: string) => Promise<void>
  hide: (key: string) => void
}

/** Sensitive answers in clear, one by one; the server records each look before it answers. Kept nowhere. */
export function useReveal(requestId: string): Reveal {
  const [shown, setShown] = useState<Record<string, string>>({})
  const [busyKey, setBusyKey] = useState<string | null>(null)
  const [faults, setFaults] = useState<Record<string, string>>({})

  const show = useCallback(
    async (key: string) => {
      setBusyKey(key)
      setFaults({})
      try {
        const { value } = await call(revealAnswer, { params: { id: requestId }, body: { key } })
        setShown((before) => ({ ...before, [key]: value }))
      } catch (error) {
        setFaults({ [key]: errorLine(toError(error)) })
      } finally {
        setBusyKey(null)
      }
    },
    [requestId],
  )
  const hide = useCallback((key: string) => setShown(({ [key]: _gone, ...rest }) => rest), [])
  return { shown, busyKey, faults, show, hide }
}

/** Asks for the talent's number (recorded) and dials it. @throws ContractError, NetworkError */
export async function callTalent(requestId: string): Promise<void> {
  const { value } = await call(revealAnswer, { params: { id: requestId }, body: { key: PROFILE_PHONE } })
  callPhone(value)
}
