import { AWAITED_STATES } from '@talent/contract/application'
import { endedInWords } from '@talent/contract/recruitment'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { putNews } from '../notification/index.ts'
import { noticeEndOf } from '../recruitment/index.ts'
import { applicationsHere } from './here.ts'

const awaited = (db: Reader, noticeId: string) =>
  applicationsHere(db)
    .innerJoin('post as p', 'p.id', 'application.post_id')
    .where('p.notice_id', '=', noticeId)
    .where('application.state', 'in', [...AWAITED_STATES])

/** A notice ended before its day: whoever waits for an answer reads since when and why, once, and that theirs goes on. */
export async function tellApplicants(deps: Deps, noticeId: string): Promise<void> {
  const end = await noticeEndOf(deps.db, noticeId)
  // Opened again meanwhile there is nothing to tell.
  if (end === null) return
  await eachLocked(
    deps.db,
    (after, size) =>
      awaited(deps.db, noticeId)
        .select('application.id')
        .where('application.id', '>', after)
        .orderBy('application.id')
        .limit(size)
        .execute(),
    (trx, id) =>
      awaited(trx, noticeId)
        .select(['application.id', 'application.talent_account_id as accountId', 'p.title'])
        .where('application.id', '=', id)
        .forShare('application')
        .executeTakeFirst(),
    (trx, { id, accountId, title }) =>
      putNews({ ...deps, db: trx }, [
        {
          subject: { kind: 'application', id },
          ownerId: accountId,
          entryId: `notice-end-${id}-${end.at}`,
          at: new Date(end.at),
          to: [{ accountId, what: `您投的“${title}”${endedInWords(end)}。已投的仍由单位回复` }],
        },
      ]),
  )
}
