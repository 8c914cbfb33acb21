import { submitRequest, type EndpointCall, type RequestChanged } from '@talent/contract'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useRefresh } from '@/lib/use-endpoint'
import { AFFECTED_BY_REQUESTS } from './api'

/** What a filled form becomes: a request, and its page in place of the form. */
export function useSubmitForm() {
  const refresh = useRefresh()
  return {
    onSubmit: (form: EndpointCall<typeof submitRequest>['body'], idempotencyKey: string) =>
      call(submitRequest, { body: form }, { idempotencyKey }),
    onSubmitted: async ({ id }: RequestChanged) => {
      await refresh(...AFFECTED_BY_REQUESTS, '/api/drafts')
      replace('submitted', { id })
    },
  }
}
