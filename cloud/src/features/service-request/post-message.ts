import { postMessage as endpoint } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** A message in the thread, to the other side. */
export const postMessage = defineVerb(endpoint, 'message', async ({ text, fileIds }) => ({
  body: { text },
  attachments: fileIds.map((fileId) => ({ fileId, itemKey: null })),
}))
