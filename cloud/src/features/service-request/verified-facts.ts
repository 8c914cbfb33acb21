import type { EndpointOutput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import { waiverFor, type Matter, type VerifiedFact } from '@talent/contract/matter'
import type { listVerified as listing } from '@talent/contract/service-request'
import type { Db, Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'

/** What is verified of a person and still holds on that day. Withdrawn consents don't touch it: it is the office's own. */
export async function verifiedOf(
  db: Reader,
  accountId: string,
  today: DayString,
): Promise<(VerifiedFact & { verifiedOn: DayString; scheme: string; requestId: string })[]> {
  const rows = await db
    .selectFrom('verified_fact as f')
    .innerJoin('service_request as r', 'r.id', 'f.request_id')
    .select(['f.kind', 'f.value', 'f.valid_until', 'f.verified_at', 'f.scheme', 'f.request_id', 'r.number'])
    .where('f.account_id', '=', accountId)
    .where('f.valid_until', '>=', today)
    .orderBy('f.kind')
    .execute()
  return rows.map((row) => ({
    kind: row.kind,
    value: row.value,
    validUntil: row.valid_until,
    verifiedOn: chinaTime(row.verified_at).day,
    scheme: row.scheme,
    requestNumber: row.number,
    requestId: row.request_id,
  }))
}

export async function listVerified(deps: Deps, accountId: string): Promise<EndpointOutput<typeof listing>> {
  const verified = await verifiedOf(deps.db, accountId, chinaTime(deps.clock.now()).day)
  return { verified: verified.map(({ requestId: _, ...fact }) => fact) }
}

/** The newest of its kind stands, in place of what was verified before. */
export async function keepVerified(
  trx: Trx,
  fact: Pick<VerifiedFact, 'kind' | 'value' | 'validUntil'> & {
    accountId: string
    /** As its version names itself. */
    scheme: string
    requestId: string
    verifiedBy: string
    at: Date
  },
): Promise<void> {
  const row = {
    value: fact.value,
    scheme: fact.scheme,
    valid_until: fact.validUntil,
    request_id: fact.requestId,
    verified_by: fact.verifiedBy,
    verified_at: fact.at,
  }
  await trx
    .insertInto('verified_fact')
    .values({ account_id: fact.accountId, kind: fact.kind, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'kind']).doUpdateSet(row))
    .execute()
}

/** What this request verified counts no more; what another did stays. */
export const endVerified = (
  trx: Trx,
  { accountId, kind, requestId }: Pick<VerifiedFact, 'kind'> & { accountId: string; requestId: string },
) =>
  trx
    .deleteFrom('verified_fact')
    .where('account_id', '=', accountId)
    .where('kind', '=', kind)
    .where('request_id', '=', requestId)
    .execute()

/** 免交, as it stood when the form was sent: of the materials nothing was handed in for. */
export async function keepWaivers(
  trx: Trx,
  requestId: string,
  materials: Matter['materials'],
  verified: Awaited<ReturnType<typeof verifiedOf>>,
  today: DayString,
): Promise<void> {
  const rows = materials.flatMap((material) => {
    const fact = waiverFor(material, verified, today)
    return fact === null
      ? []
      : [
          {
            request_id: requestId,
            material_key: material.key,
            kind: fact.kind,
            value: fact.value,
            valid_until: fact.validUntil,
            verified_in: fact.requestId,
          },
        ]
  })
  if (rows.length > 0) await trx.insertInto('request_waiver').values(rows).execute()
}

export const loadWaivers = (db: Db, requestId: string) =>
  db
    .selectFrom('request_waiver as w')
    .innerJoin('service_request as r', 'r.id', 'w.verified_in')
    .select(['w.material_key', 'w.kind', 'w.value', 'w.valid_until', 'r.number as request_number'])
    .where('w.request_id', '=', requestId)
    .execute()
