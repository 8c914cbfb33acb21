import { useState } from 'react'
import type { RequestDetail } from '@talent/contract/service-request'
import { useMessageDraft } from './message-draft'
import { useOutbox, type Outbox } from './use-outbox'

export interface ComposerOutbox extends Outbox {
  /** What is being written. */
  message: ReturnType<typeof useMessageDraft>
  /** Why the last one was given back to be mended. */
  refused: Error | null
}

/** What is being written on a request and what of it isn't there yet; what is refused is back before what was typed since. */
export function useMessageOutbox(request: Pick<RequestDetail, 'id' | 'lastSeq'>): ComposerOutbox {
  const message = useMessageDraft(request.id)
  const [refused, setRefused] = useState<Error | null>(null)
  const outbox = useOutbox(request, (given, error) => {
    setRefused(error)
    message.keepRest((now) => ({
      text: [...given.map(({ text }) => text), now.text].filter(Boolean).join('\n'),
      files: [...given.flatMap(({ files }) => files), ...now.files],
      matterFiles: [...given.flatMap(({ matterFiles = [] }) => matterFiles), ...now.matterFiles],
      about: now.about ?? given.find(({ about }) => about)?.about ?? null,
    }))
  })
  const put: Outbox['put'] = (one) => {
    setRefused(null)
    outbox.put(one)
  }
  return { ...outbox, put, refused, message }
}
