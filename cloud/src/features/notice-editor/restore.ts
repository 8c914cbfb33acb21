import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  noticeDifference,
  type getNoticeVersionChanges as reading,
  type NoticeContent,
  type restoreNotice as restoring,
} from '@talent/contract/notice-editor'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { withEnterprises } from '../enterprise/index.ts'
import { saveCopyIn } from '../publication/index.ts'
import { noticeVersionAndBefore } from '../recruitment/index.ts'
import { noticePublication } from './notice-publication.ts'
import { lockWritten, shownContent } from './posts.ts'

/** Of what would change one reads so many; the others are counted. */
const MOST_SHOWN = 50

/** As it would be taken up: what it corrected then is said of another difference now. @throws ContractError `not_found` */
async function former(reader: Reader, id: string, version: number, current: number): Promise<NoticeContent> {
  const [found] = await noticeVersionAndBefore(reader, id, version)
  if (found === undefined) throw new ContractError('not_found')
  const { content } = found
  return version === current
    ? content
    : { ...content, correction: '', posts: await withEnterprises(reader, content.posts) }
}

/** @throws ContractError `not_found` */
export async function versionChanges(
  deps: Deps,
  { params: { id, version } }: EndpointInput<typeof reading>,
): Promise<EndpointOutput<typeof reading>> {
  const { published, content } = await shownContent(deps, deps.db, id)
  const changes = noticeDifference(content, await former(deps.db, id, version, published.version))
  return { version, count: changes.length, changes: changes.slice(0, MOST_SHOWN) }
}

/** @throws ContractError `not_found`; `stale_copy` with the present one */
export async function restoreVersion(
  deps: Deps,
  by: Caller,
  { params: { id }, body: { version, ...base } }: EndpointInput<typeof restoring>,
): Promise<void> {
  await deps.db.transaction().execute(async (trx) => {
    await lockWritten(trx, id)
    const { published } = await shownContent(deps, trx, id)
    const content = await former(trx, id, version, published.version)
    await saveCopyIn(deps, trx, by, noticePublication(deps), id, { ...base, content })
  })
}
