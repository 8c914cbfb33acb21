import { chinaTime } from '@talent/contract/calendar'
import { decidedBy, type Candidate, type MatchRequest } from '@talent/contract/commissioner'
import type { TalentCategory } from '@talent/contract/matter'
import type { RequestChanged } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { ExplainedError } from '../../lib/explained-error.ts'
import { claimPlace, standInOf, titleOf, type Claim } from '../commissioner/index.ts'
import { loadMatterBriefs } from '../matter/index.ts'
import { applyChange } from './change-request.ts'
import type { RequestRow } from './repository.ts'
import { waits } from './queue-line.ts'
import { talentWords } from './talents.ts'

interface KnownOfTalent {
  /** Of their latest other request that had one. */
  ownCommissionerId: string | null
  enterpriseId: string | null
  /** Verified, and in force today. */
  category: TalentCategory | null
  /** Stands in for that one, who is on leave now. */
  ownStandIn: { id: string; of: string } | null
}

const NOBODY: KnownOfTalent = {
  ownCommissionerId: null,
  enterpriseId: null,
  category: null,
  ownStandIn: null,
}

/** By account id, in one statement. */
async function knownOfTalents(
  db: Db,
  requests: readonly RequestRow[],
  now: Date,
): Promise<Map<string, KnownOfTalent>> {
  const ids = requests.map((request) => request.id)
  const known = db
    .selectFrom('account as a')
    .leftJoin('profile as p', 'p.account_id', 'a.id')
    .leftJoin('verified_fact as f', (join) =>
      join
        .onRef('f.account_id', '=', 'a.id')
        .on('f.kind', '=', 'talent-category')
        .on('f.valid_until', '>=', chinaTime(now).day),
    )
    .select(['a.id', 'p.enterprise_id as enterpriseId', 'f.value as category'])
    .select((eb) =>
      eb
        .selectFrom('service_request as r')
        .select('r.commissioner_account_id')
        .whereRef('r.talent_account_id', '=', 'a.id')
        .where('r.id', 'not in', ids)
        .where('r.commissioner_account_id', 'is not', null)
        .orderBy('r.submitted_at', 'desc')
        .orderBy('r.id', 'desc')
        .limit(1)
        .as('ownCommissionerId'),
    )
    .where(
      'a.id',
      'in',
      requests.map((request) => request.talent_account_id),
    )
    .as('k')
  const rows = await db
    .selectFrom(known)
    .leftJoin('account as own', 'own.id', 'k.ownCommissionerId')
    .select(['k.id', 'k.enterpriseId', 'k.category', 'k.ownCommissionerId', 'own.name as ownName'])
    .select(standInOf(sql.ref('k.ownCommissionerId'), now).as('standInId'))
    .execute()
  return new Map(
    rows.map(({ id, enterpriseId, category, ownCommissionerId, ownName, standInId }) => [
      id,
      {
        enterpriseId,
        category,
        ownCommissionerId,
        ownStandIn: standInId === null ? null : { id: standInId, of: titleOf(ownName ?? '') },
      },
    ]),
  )
}

/** What matching needs to know of a request beside its row. */
export interface KnownOfRequest {
  matterTitle: string
  employer: string
}

async function readKnown(
  deps: Pick<Deps, 'cipher'>,
  db: Db,
  requests: readonly RequestRow[],
): Promise<(request: RequestRow) => KnownOfRequest> {
  const [matters, words] = await Promise.all([
    loadMatterBriefs(db, requests),
    talentWords(
      deps,
      db,
      requests.map((request) => request.talent_account_id),
    ),
  ])
  return (request) => ({
    matterTitle: matters.get(`${request.matter_code}/${request.matter_version}`)?.title ?? '',
    employer: words.get(request.talent_account_id)?.employer ?? '',
  })
}

/** What matching needs to know of requests, in their order; a caller that has it already hands it in. */
export async function matchRequestsOf(
  deps: Pick<Deps, 'cipher' | 'clock'>,
  db: Db,
  requests: readonly RequestRow[],
  known?: (request: RequestRow) => KnownOfRequest,
): Promise<MatchRequest[]> {
  if (requests.length === 0) return []
  const [knownOf, talents] = await Promise.all([
    known ?? readKnown(deps, db, requests),
    knownOfTalents(db, requests, deps.clock.now()),
  ])
  return requests.map((request) => ({
    id: request.id,
    talentId: request.talent_account_id,
    matterCode: request.matter_code,
    ...knownOf(request),
    ...(talents.get(request.talent_account_id) ?? NOBODY),
    areaCode: request.area_code,
    handedBackBy: request.handed_back_by,
  }))
}

export async function matchRequestOf(
  deps: Pick<Deps, 'cipher' | 'clock'>,
  db: Db,
  request: RequestRow,
  known?: KnownOfRequest,
): Promise<MatchRequest> {
  const [one] = await matchRequestsOf(deps, db, [request], known && (() => known))
  if (one === undefined) throw new ExplainedError('one request makes one match request')
  return one
}

/** Writes a claimed place down: who, and why. */
const giveTo = (deps: Deps, trx: Trx, request: RequestRow, claim: Claim): Promise<RequestChanged> =>
  applyChange(
    deps,
    trx,
    request,
    { role: 'system', accountId: null },
    {
      requestId: request.id,
      event: 'assign',
      version: null,
      write: async ({ now }) => ({
        content: {
          kind: 'assign',
          body: { commissionerName: claim.commissioner.name, reasons: claim.reasons },
          facts: { commissionerId: claim.commissioner.id, decidedBy: decidedBy(claim.reasons) },
        },
        patch: { commissioner_account_id: claim.commissioner.id, assigned_at: now },
      }),
    },
  )

/** Another request waits for a place of this commissioner, who may take it: it isn't their own. */
async function someoneWaits(
  trx: Trx,
  { id, matterCodes }: Pick<Candidate, 'id' | 'matterCodes'>,
  except: readonly string[],
): Promise<boolean> {
  const row = await trx
    .selectFrom('service_request')
    .select('id')
    .where(waits)
    .where('matter_code', 'in', [...matterCodes])
    .where('id', 'not in', [...except])
    .where('talent_account_id', '<>', id)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/**
 * Gives a locked, unassigned request to the best one with a place; null when all are full. With `behindOthers`
 * (a new request) a place that just became free is left to whoever waits for it already; `together`: the request and
 * those made with it.
 */
export async function matchRequest(
  deps: Deps,
  trx: Trx,
  request: RequestRow,
  {
    behindOthers = false,
    together = [request.id],
    known,
  }: { behindOthers?: boolean; together?: readonly string[]; known?: KnownOfRequest } = {},
): Promise<RequestChanged | null> {
  const claim = await claimPlace(
    trx,
    await matchRequestOf(deps, trx, request, known),
    deps.clock.now(),
    async (chosen) => (behindOthers ? someoneWaits(trx, chosen, together) : false),
  )
  return claim === null ? null : giveTo(deps, trx, request, claim)
}
