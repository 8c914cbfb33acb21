import { allowedEvents } from '@talent/contract'
import { workingDaysLeft } from '@talent/contract/calendar'
import { followUpWorkflow, type FollowUp, type OwedToMe } from '@talent/contract/follow-up'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { followUpPlace, followUpStepPlace } from '../../lib/encrypted-places.ts'
import { CLOSED, lastWithdrawals } from '../consent/index.ts'
import { loadCards } from '../commissioner/index.ts'
import { enterpriseNames } from '../enterprise/index.ts'
import { factsNow } from './change-follow-up.ts'
import { partyOf, rulesOf, subjectOf } from './here.ts'
import type { FollowUpRow } from './tables.ts'

export const stepWords = (deps: Deps, step: { id: string; words_encrypted: Buffer | null }): string =>
  step.words_encrypted === null ? '' : deps.cipher.decrypt(followUpStepPlace(step.id), step.words_encrypted)

/** How each of these ended, by follow-up: what was written then. */
async function loadEnds(deps: Deps, rows: readonly FollowUpRow[]): Promise<Map<string, string>> {
  const ended = rows.filter(({ state }) => state !== 'open').map(({ id }) => id)
  if (ended.length === 0) return new Map()
  const steps = await deps.db
    .selectFrom('follow_up_step')
    .select(['id', 'follow_up_id', 'words_encrypted'])
    .where('follow_up_id', 'in', ended)
    .where('kind', 'in', ['finish', 'drop'])
    .execute()
  return new Map(steps.map((step) => [step.follow_up_id, stepWords(deps, step)]))
}

/** What staff are called before those they work for. */
export async function ownerTitles(
  deps: Deps,
  ids: readonly (string | null)[],
): Promise<(id: string | null) => string> {
  const cards = await loadCards(
    deps.db,
    ids.flatMap((id) => id ?? []),
  )
  return (id) => (id === null ? '' : (cards.get(id)?.title ?? '统筹人员'))
}

/** What is owed to somebody, as they see it beside the thing. One question a table. */
export async function viewOwed(deps: Deps, rows: readonly FollowUpRow[]): Promise<OwedToMe[]> {
  if (rows.length === 0) return []
  const [ends, titleOf] = await Promise.all([
    loadEnds(deps, rows),
    ownerTitles(
      deps,
      rows.map(({ owner_account_id }) => owner_account_id),
    ),
  ])
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    state: row.state,
    what: row.what_encrypted === null ? '' : deps.cipher.decrypt(followUpPlace(row.id), row.what_encrypted),
    nextOn: row.state === 'open' ? row.next_on : null,
    remaining: row.state === 'open' ? workingDaysLeft(deps.calendar, deps.clock.now(), row.next_on) : null,
    owner: titleOf(row.owner_account_id),
    result: row.result,
    resultWords: ends.get(row.id) ?? '',
    openedAt: row.opened_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
  }))
}

const closedBy = (words: string, saidAt: string, until: Date): string =>
  words !== '' && new Date(saidAt) <= until ? CLOSED : words

/** What was said until a consent was withdrawn is closed to staff; the steps and their days stay. */
export const closeOwed = <O extends OwedToMe>(owed: O, until: Date): O => ({
  ...owed,
  what: closedBy(owed.what, owed.openedAt, until),
  resultWords: closedBy(owed.resultWords, owed.endedAt ?? owed.openedAt, until),
})
export const closeSteps = <S extends { words: string; at: string }>(steps: readonly S[], until: Date): S[] =>
  steps.map((step) => ({ ...step, words: closedBy(step.words, step.at, until) }))

type Whom = Pick<FollowUpRow, 'subject_kind' | 'for_account_id' | 'for_enterprise_id'>

/** What whoever they are done for is called: people by the feature of the thing, enterprises by the directory. */
export async function whomOf(deps: Deps, rows: readonly Whom[]): Promise<(row: Whom) => string> {
  const kinds = [...new Set(rows.map(({ subject_kind: kind }) => kind))]
  const people = rows.flatMap(({ for_account_id: id }) => id ?? [])
  const [enterprises, ...names] = await Promise.all([
    enterpriseNames(
      deps.db,
      rows.flatMap(({ for_enterprise_id: id }) => id ?? []),
    ),
    ...kinds.map((kind) => rulesOf(deps, kind).namesOf(deps, people)),
  ])
  return ({ for_account_id: person, for_enterprise_id: enterprise }) =>
    (person === null ? enterprises.get(enterprise ?? '') : names.map((of) => of.get(person)).find(Boolean)) ??
    ''
}

/** As staff see them, with what they are about and whom they are for. */
export async function viewFollowUps(
  deps: Deps,
  by: Caller,
  rows: readonly FollowUpRow[],
): Promise<FollowUp[]> {
  if (rows.length === 0) return []
  const subjects = rows.map(subjectOf)
  const [owed, withdrawnAt, briefOf, whoOf] = await Promise.all([
    viewOwed(deps, rows),
    lastWithdrawals(deps.db, subjects),
    deps.subjects.briefsOf(deps, subjects),
    whomOf(deps, rows),
  ])
  return rows.map((row, i) => {
    const subject = subjectOf(row)
    const party = partyOf(row, by)
    const until = withdrawnAt(subject)
    const own = owed[i] as OwedToMe
    return {
      ...(until === undefined ? own : closeOwed(own, until)),
      version: row.version,
      subject,
      title: briefOf(subject)?.title ?? '',
      number: briefOf(subject)?.number ?? '',
      who: whoOf(row),
      mine: party === 'owner',
      allowedEvents:
        party === null ? [] : allowedEvents(followUpWorkflow, row.state, party, factsNow(deps, row)),
    }
  })
}
