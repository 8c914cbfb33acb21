import type { RequestDetail, TimelineEntry } from '@talent/contract/service-request'
import { filesNotIn } from '@/features/file'

const attachmentsOf = (entry: TimelineEntry) => ('attachments' in entry ? entry.attachments : [])

/** The files a request has for good, by id; of the thread those of its newest page. */
export const handedInFiles = ({
  materials,
  timeline,
}: Pick<RequestDetail, 'materials' | 'timeline'>): ReadonlySet<string> =>
  new Set(
    [...materials.flatMap(({ files }) => files), ...timeline.flatMap(attachmentsOf)].map(
      ({ fileId }) => fileId,
    ),
  )

/**
 * What can still be handed in: a call whose answer was lost may have taken the others along, and a file belongs to one
 * thing for good.
 */
export const notHandedIn = <F extends Parameters<typeof filesNotIn>[1][number]>(
  request: Pick<RequestDetail, 'materials' | 'timeline'>,
  files: readonly F[],
): F[] => filesNotIn(handedInFiles(request), files)
