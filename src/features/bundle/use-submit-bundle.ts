import { submitBundle, type BundleSubmitted } from '@talent/contract/bundle'
import { getRequest } from '@talent/contract/service-request'
import type { Submission } from '@/features/matter'
import { handedInFiles } from '@/features/service-request'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useMovingOn } from '@/lib/use-moving-on'

/** What the form of a bundle becomes: requests under a cover, and the cover's page in place of the form. */
export function useSubmitBundle(code: string) {
  const moveOn = useMovingOn()
  return {
    onSubmit: (requests: readonly Submission[], idempotencyKey: string) =>
      call(submitBundle, { params: { code }, body: { requests: [...requests] } }, { idempotencyKey }),
    filesOf: async ({ requests }: BundleSubmitted) => {
      const made = await Promise.all(requests.map(({ id }) => call(getRequest, { params: { id } })))
      return new Set(made.flatMap((request) => [...handedInFiles(request)]))
    },
    onSubmitted: ({ id }: BundleSubmitted) => moveOn(() => replace('cover', { id })),
  }
}
