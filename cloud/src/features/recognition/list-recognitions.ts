import type { EndpointInput, EndpointOutput } from '@talent/contract'
import { addDays, chinaTime } from '@talent/contract/calendar'
import { OWED_STATES } from '@talent/contract/complaint'
import { listRecognitions as endpoint } from '@talent/contract/recognition'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { readPage } from '../../lib/read-page.ts'
import { recognitionsHere } from './here.ts'
import { currentScheme } from './schemes.ts'
import type { RecognitionRow } from './tables.ts'
import { viewRecognitions } from './view.ts'

const isContested = sql<boolean>`(state = 'publicised' and exists (
  select 1 from complaint c where c.subject_kind = 'recognition' and c.subject_id = recognition.id
     and c.state in (${sql.join(OWED_STATES)})))`

/** What is public, the first to end first; the others, the latest first. One's own is somebody else's to coordinate. */
export async function listRecognitions(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const { renewalDays } = await currentScheme(deps, deps.db)
  const soon = addDays(chinaTime(deps.clock.now()).day, renewalDays)
  const scopes = {
    publicised: sql<boolean>`state = 'publicised'`,
    contested: isContested,
    recognised: sql<boolean>`state = 'recognised'`,
    ending: sql<boolean>`(state = 'recognised' and replaced_by is null and valid_until <= ${soon}::date)`,
    refused: sql<boolean>`state = 'refused'`,
    revoked: sql<boolean>`state = 'revoked'`,
  }
  const { scope } = query
  return readPage(deps.db, endpoint, query, {
    source: recognitionsHere(deps.db).selectAll().where('talent_account_id', '<>', by.accountId),
    filters: { scope: (wanted) => scopes[wanted] },
    facets: {},
    order: [
      ...(scope === 'ending' ? [{ by: sql.ref('valid_until'), is: 'text' } as const] : []),
      { by: sql.ref('id'), is: 'text' },
    ],
    direction: scope === 'recognised' || scope === 'refused' || scope === 'revoked' ? 'desc' : 'asc',
    view: (rows) => viewRecognitions(deps, by, rows as RecognitionRow[]),
  })
}
