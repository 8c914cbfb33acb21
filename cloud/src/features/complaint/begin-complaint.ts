import type { Subject } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { answerDueOn, type ComplaintChanged, type ComplaintKind } from '@talent/contract/complaint'
import { sql } from 'kysely'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { complaintPlace } from '../../lib/encrypted-places.ts'
import { writeStep, type ComplaintParty, type Step } from './write-step.ts'

export interface Complained {
  readonly kind: ComplaintKind
  readonly talentId: string
  readonly about: Subject | null
  /** Whoever handled what it is about. */
  readonly barredIds: readonly string[]
  readonly words: string
  /** Who hands it in: the person, or a coordinator in their name, with words of their own. */
  readonly by: ComplaintParty
  readonly step?: Pick<Step, 'words' | 'fileIds'>
}

/** 投诉编号 TS-2026-000012. A sequence, so that numbers may have gaps. */
const nextNumber = (year: string) =>
  sql<string>`${`TS-${year}-`} || to_char(nextval('complaint_number'), 'FM999999000000')`

/** It has a number and a day from now on. */
export async function beginComplaint(deps: Deps, trx: Trx, one: Complained): Promise<ComplaintChanged> {
  const [id, now] = [deps.newId(), deps.clock.now()]
  const { number, version } = await trx
    .insertInto('complaint')
    .values({
      id,
      number: nextNumber(chinaTime(now).day.slice(0, 4)),
      kind: one.kind,
      talent_account_id: one.talentId,
      subject_kind: one.about?.kind ?? null,
      subject_id: one.about?.id ?? null,
      // Whose it is reads it, whatever they handled.
      barred_account_ids: [...new Set(one.barredIds)].filter((barred) => barred !== one.talentId),
      state: 'received',
      owner_account_id: null,
      words_encrypted: deps.cipher.encrypt(complaintPlace(id), one.words),
      due_on: answerDueOn(deps.calendar, now, 'first'),
      due_revision: deps.calendar.revision(),
      last_seq: 1,
      submitted_at: now,
    })
    .returning(['number', 'version'])
    .executeTakeFirstOrThrow()
  await writeStep(deps, trx, { id, seq: 1 }, one.by, { kind: 'submit', ...one.step })
  return { id, number, version, state: 'received' }
}
