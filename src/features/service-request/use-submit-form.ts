import type { EndpointCall } from '@talent/contract'
import { submitRequest, type RequestChanged } from '@talent/contract/service-request'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'

/** What a filled form becomes: a request, and its page in place of the form. */
export function useSubmitForm() {
  return {
    onSubmit: (form: EndpointCall<typeof submitRequest>['body'], idempotencyKey: string) =>
      call(submitRequest, { body: form }, { idempotencyKey }),
    onSubmitted: ({ id }: RequestChanged) => replace('submitted', { id }),
  }
}
