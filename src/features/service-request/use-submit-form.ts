import type { EndpointCall } from '@talent/contract'
import { getRequest, submitRequest, type RequestChanged } from '@talent/contract/service-request'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useMovingOn } from '@/lib/use-moving-on'
import { handedInFiles } from './handed-in-files'

/**
 * What a filled form becomes: a request, and its page in place of the form. Used by the page, which outlives the form:
 * that goes with its draft, before the page is moved on from.
 */
export function useSubmitForm() {
  const moveOn = useMovingOn()
  return {
    onSubmit: (form: EndpointCall<typeof submitRequest>['body'], idempotencyKey: string) =>
      call(submitRequest, { body: form }, { idempotencyKey }),
    filesOf: async (id: string) => handedInFiles(await call(getRequest, { params: { id } })),
    onSubmitted: ({ id }: RequestChanged) => moveOn(() => replace('submitted', { id })),
  }
}
