import { allowedEvents } from '@talent/contract'
import {
  awardWorkflow,
  type Award,
  type AwardBasis,
  type AwardDetail,
  type AwardStep,
} from '@talent/contract/award'
import { chinaTime } from '@talent/contract/calendar'
import { sql } from 'kysely'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { awardBasisPlace, awardStepPlace } from '../../lib/encrypted-places.ts'
import { talentWords } from '../account/index.ts'
import { enterprisesSpokenFor, factsNow, partyOf } from './here.ts'
import { answerByOf, isLate, nextStepOf } from './next-step.ts'
import { namesOf } from './recipients.ts'
import type { AwardRow } from './tables.ts'

/** What was written when each was put off last, by id. */
async function reasonsOf(deps: Deps, rows: readonly AwardRow[]): Promise<ReadonlyMap<string, string>> {
  const ids = rows.flatMap(({ id, cause }) => (cause === null ? [] : [id]))
  if (ids.length === 0) return new Map()
  const steps = await deps.db
    .selectFrom('award_step')
    .distinctOn('award_id')
    .select(['id', 'award_id', 'words_encrypted'])
    .where('award_id', 'in', ids)
    .where('kind', '=', 'delay')
    .orderBy('award_id')
    .orderBy('seq', 'desc')
    .execute()
  return new Map(steps.map((step) => [step.award_id, stepWords(deps, step)]))
}

/** How much was granted together, by its grant. */
async function totalsOf({ db }: Deps, rows: readonly AwardRow[]): Promise<ReadonlyMap<string, number>> {
  const sums = await db
    .selectFrom('award')
    .select(['grant_id', sql<number>`sum(amount_fen)::bigint`.as('fen')])
    .where('grant_id', 'in', [...new Set(rows.map((row) => row.grant_id))])
    .groupBy('grant_id')
    .execute()
  return new Map(sums.map(({ grant_id, fen }) => [grant_id, fen]))
}

/** As lists show them. One question a table. */
export async function viewAwards(deps: Deps, by: Caller, rows: readonly AwardRow[]): Promise<Award[]> {
  if (rows.length === 0) return []
  const [whoOf, mine, whyOf, totals] = await Promise.all([
    namesOf(deps, rows),
    enterprisesSpokenFor(deps.db, by),
    reasonsOf(deps, rows),
    totalsOf(deps, rows),
  ])
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    policyId: row.policy_id,
    policyTitle: row.policy_title,
    benefit: row.benefit,
    grantId: row.grant_id,
    grantedOn: chinaTime(row.granted_at).day,
    totalFen: totals.get(row.grant_id) ?? row.amount_fen,
    instalment: row.instalment,
    instalments: row.instalments,
    amountFen: row.amount_fen,
    promisedOn: row.promised_on,
    dueOn: row.due_on,
    late: isLate(deps, row),
    cause: row.cause,
    why: whyOf.get(row.id) ?? '',
    payer: row.payer,
    who: whoOf(row),
    forEnterprise: row.enterprise_id !== null,
    mine: partyOf(row, by, mine) === 'recipient',
    paidOn: row.paid_on,
    receivedOn: row.received_on,
    missing: row.missing_at !== null,
    answerBy: answerByOf(deps, row),
    nextStep: nextStepOf(deps, row),
  }))
}

export const stepWords = (deps: Deps, step: { id: string; words_encrypted: Buffer | null }): string =>
  step.words_encrypted === null ? '' : deps.cipher.decrypt(awardStepPlace(step.id), step.words_encrypted)

async function viewSteps(deps: Deps, id: string): Promise<AwardStep[]> {
  const steps = await deps.db
    .selectFrom('award_step')
    .selectAll()
    .where('award_id', '=', id)
    .orderBy('seq')
    .execute()
  const names = await talentWords(
    deps,
    deps.db,
    steps.flatMap(({ actor_account_id: by }) => by ?? []),
  )
  return steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    by: step.actor,
    name: step.actor_account_id === null ? '' : (names.get(step.actor_account_id)?.name ?? ''),
    at: step.at.toISOString(),
    words: stepWords(deps, step),
    cause: step.cause,
    from: step.from_on,
    to: step.to_on,
    amountFen: step.amount_fen,
    batch: step.batch ?? '',
    corrected: step.corrected,
  }))
}

/** The whole of one, for whoever has a part in it. */
export async function viewAward(deps: Deps, by: Caller, row: AwardRow): Promise<AwardDetail> {
  const [views, steps, others, mine] = await Promise.all([
    viewAwards(deps, by, [row]),
    viewSteps(deps, row.id),
    deps.db
      .selectFrom('award')
      .select(['id', 'instalment', 'amount_fen as amountFen', 'state', 'due_on as dueOn'])
      .where('grant_id', '=', row.grant_id)
      .where('id', '<>', row.id)
      .orderBy('instalment')
      .execute(),
    enterprisesSpokenFor(deps.db, by),
  ])
  const party = partyOf(row, by, mine)
  return {
    ...(views[0] as Award),
    docNo: row.doc_no,
    policyVersion: row.policy_version,
    basis:
      row.basis_encrypted === null
        ? null
        : (JSON.parse(deps.cipher.decrypt(awardBasisPlace(row.id), row.basis_encrypted)) as AwardBasis),
    paidFen: row.paid_fen,
    steps,
    others,
    allowedEvents: party === null ? [] : allowedEvents(awardWorkflow, row.state, party, factsNow(deps, row)),
  }
}
