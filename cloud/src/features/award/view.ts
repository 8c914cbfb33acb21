import { allowedEvents } from '@talent/contract'
import { awardWorkflow, type Award, type AwardDetail, type AwardStep } from '@talent/contract/award'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { awardStepPlace } from '../../lib/encrypted-places.ts'
import { talentWords } from '../account/index.ts'
import { enterprisesSpokenFor, factsNow, partyOf } from './here.ts'
import { answerByOf, isLate, nextStepOf } from './next-step.ts'
import { namesOf } from './recipients.ts'
import type { AwardRow } from './tables.ts'

/** As lists show them. One question a table. */
export async function viewAwards(deps: Deps, by: Caller, rows: readonly AwardRow[]): Promise<Award[]> {
  if (rows.length === 0) return []
  const [whoOf, mine] = await Promise.all([namesOf(deps, rows), enterprisesSpokenFor(deps.db, by)])
  return rows.map((row) => ({
    id: row.id,
    number: row.number,
    state: row.state,
    version: row.version,
    policyId: row.policy_id,
    policyTitle: row.policy_title,
    benefit: row.benefit,
    instalment: row.instalment,
    instalments: row.instalments,
    amountFen: row.amount_fen,
    promisedOn: row.promised_on,
    dueOn: row.due_on,
    late: isLate(deps, row),
    cause: row.cause,
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
    paidFen: row.paid_fen,
    steps,
    others,
    allowedEvents: party === null ? [] : allowedEvents(awardWorkflow, row.state, party, factsNow(deps, row)),
  }
}
