import { own } from '@talent/contract'
import type { CommissionerCard } from '@talent/contract/account'
import { chinaTime, clampDay, type WorkingCalendar } from '@talent/contract/calendar'
import {
  sinceReopened,
  type Clock,
  type Promised,
  type RequestSummary,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import { attentionView } from './attention.ts'
import { currentProgress, supplementCount } from './clock.ts'
import { factsOf, type EntryKind, type StoredFacts } from './entry-content.ts'
import { kindOfEntry } from './entry-kinds.ts'
import type { RequestRow } from './repository.ts'
import { decryptBody, decryptVariant } from './encrypted-words.ts'
import { firstDay, stepsOf } from './steps.ts'
import type { TalentWords } from './talents.ts'

interface SummaryEntry {
  id: string
  seq: number
  kind: EntryKind
  actor_account_id: string | null
  at: Date
  facts: StoredFacts
  /** null where a list doesn't show the words. */
  body_encrypted: Buffer | null
}

export interface SummaryInput {
  row: RequestRow
  matter: Promised & { title: string; materialNames: Record<string, string> }
  entries: readonly SummaryEntry[]
  /** `awaitedOf` them. */
  awaited: readonly string[]
  commissioner: CommissionerCard | null
  talent: TalentWords
  cover: RequestSummary['cover']
  unread: number
  readerId: string
  /** Computed already, at `now`. */
  clock?: Clock
}

function latestOf(
  deps: Pick<Deps, 'cipher'>,
  { row, entries, readerId }: SummaryInput,
): RequestSummary['latest'] {
  const last = entries.at(-1)
  if (last === undefined || last.body_encrypted === null || last.seq !== row.last_seq) return null
  const body = decryptBody(deps, { ...last, body_encrypted: last.body_encrypted })
  const text = kindOfEntry(last.kind).line(body)
  return { text, at: last.at.toISOString(), byMe: last.actor_account_id === readerId }
}

const ENDED_BY = {
  resolved: 'resolve',
  evaluated: 'resolve',
  declined: 'decline',
  lapsed: 'end_unanswered',
} as const

function resultOf(deps: Pick<Deps, 'cipher'>, { row, entries }: SummaryInput): string | null {
  const kind = own(ENDED_BY, row.state)
  const entry = entries.findLast((one) => one.kind === kind)
  if (kind === undefined || !entry?.body_encrypted) return null
  const encrypted = { id: entry.id, body_encrypted: entry.body_encrypted }
  if (kind !== 'decline') return kindOfEntry(kind).words(decryptBody(deps, { ...encrypted, kind })) || null
  const { reason, otherRoute } = decryptBody(deps, { ...encrypted, kind })
  return `${reason}\n${otherRoute}`
}

/** A request as every list shows it, with clock and next step computed from its history. */
export function summarise(
  deps: Pick<Deps, 'cipher'>,
  input: SummaryInput,
  calendar: WorkingCalendar,
  now: Date,
): RequestSummary {
  const { row, matter, entries, commissioner, talent } = input
  const progress = currentProgress(entries)
  const doing =
    progress === null || progress.body_encrypted === null
      ? null
      : decryptBody(deps, {
          id: progress.id,
          kind: 'report_progress',
          body_encrypted: progress.body_encrypted,
        }).doing
  const progressDay = progress === null ? null : factsOf({ ...progress, kind: 'report_progress' }).dueOn
  const { clock, nextStep, handInStep } = stepsOf(
    {
      row,
      entries,
      promise: matter,
      talentName: talent.name,
      // Whoever stands in acts.
      commissioner: commissioner?.away?.standIn ?? commissioner,
      progress: doing === null ? null : { doing, dueOn: progressDay },
      awaited: input.awaited.map((key) => own(matter.materialNames, key) ?? '材料'),
      clock: input.clock,
    },
    calendar,
    now,
  )
  return {
    id: row.id,
    number: row.number,
    matterCode: row.matter_code,
    matterTitle: matter.title,
    variant: decryptVariant(deps, row.id, row.variant_encrypted),
    state: row.state,
    outcome: row.outcome,
    result: resultOf(deps, input),
    version: row.version,
    submittedAt: row.submitted_at.toISOString(),
    cover: input.cover,
    stages: {
      submittedOn: clampDay(chinaTime(row.submitted_at).day),
      acceptedOn: firstDay(entries, 'accept'),
      startedOn: firstDay(entries, 'report_progress', 'supplement'),
      resolvedOn: firstDay(sinceReopened(entries), 'resolve'),
    },
    clock: { ...clock, promised: matter.promisedWorkingDays },
    attention: attentionView(deps, row, entries, {
      forTalent: row.talent_account_id === input.readerId,
      calendar,
      now,
    }),
    nextStep,
    handInStep,
    supplementCount: supplementCount(entries),
    commissioner,
    ...(commissioner?.away?.standIn?.id === input.readerId ? { standsIn: true } : {}),
    talentName: talent.name,
    talentEmployer: talent.employer,
    latest: latestOf(deps, input),
    unread: input.unread,
  }
}
