import { allowedEvents, firstCharacters } from '@talent/contract'
import {
  complaintWorkflow,
  type Complaint,
  type ComplaintDetail,
  type ComplaintStep,
} from '@talent/contract/complaint'
import type { Attachment } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { complaintPlace, complaintStepPlace } from '../../lib/encrypted-places.ts'
import { subjectOf } from '../../subjects.ts'
import { talentWords } from '../account/index.ts'
import { factsNow, partyOf } from './here.ts'
import { askUntilOf, nextStepOf } from './next-step.ts'
import type { ComplaintRow } from './tables.ts'

/** In a list; the whole is on its page. */
const MOST_CHARACTERS = 60

const wordsOf = (deps: Deps, row: ComplaintRow): string =>
  deps.cipher.decrypt(complaintPlace(row.id), row.words_encrypted)

/** As lists show them, with what they are about. One question a table. */
export async function viewComplaints(
  deps: Deps,
  by: Caller,
  rows: readonly ComplaintRow[],
): Promise<Complaint[]> {
  if (rows.length === 0) return []
  const people = rows.flatMap((row) => [row.talent_account_id, row.owner_account_id ?? row.talent_account_id])
  const [names, briefOf] = await Promise.all([
    talentWords(deps, deps.db, people),
    deps.subjects.briefsOf(deps, rows.map(subjectOf)),
  ])
  return rows.map((row) => {
    const about = subjectOf(row)
    const brief = briefOf(about)
    const who = names.get(row.talent_account_id)?.name ?? ''
    const words = wordsOf(deps, row)
    const beginning = firstCharacters(words, MOST_CHARACTERS)
    return {
      id: row.id,
      number: row.number,
      kind: row.kind,
      state: row.state,
      version: row.version,
      words: beginning.length < words.length ? `${beginning}…` : words,
      about:
        about === null || brief === undefined
          ? null
          : { subject: about, title: brief.title, number: brief.number },
      who,
      owner: row.owner_account_id === null ? '' : (names.get(row.owner_account_id)?.name ?? ''),
      mine: partyOf(row, by) === 'owner',
      submittedAt: row.submitted_at.toISOString(),
      nextStep: nextStepOf(deps, row, who),
    }
  })
}

async function viewSteps(deps: Deps, row: ComplaintRow): Promise<ComplaintStep[]> {
  const [steps, files] = await Promise.all([
    deps.db
      .selectFrom('complaint_step')
      .selectAll()
      .where('complaint_id', '=', row.id)
      .orderBy('seq')
      .execute(),
    deps.db
      .selectFrom('complaint_file as a')
      .innerJoin('complaint_step as s', 's.id', 'a.step_id')
      .innerJoin('file as f', 'f.id', 'a.file_id')
      .select(['a.step_id', 'f.id as fileId', 'f.type', 'f.size'])
      .where('s.complaint_id', '=', row.id)
      .orderBy('a.position')
      .execute(),
  ])
  const names = await talentWords(
    deps,
    deps.db,
    steps.flatMap(({ actor_account_id: id }) => id ?? []),
  )
  return steps.map((step) => ({
    id: step.id,
    kind: step.kind,
    by: step.actor,
    name: step.actor_account_id === null ? '' : (names.get(step.actor_account_id)?.name ?? ''),
    at: step.at.toISOString(),
    words:
      step.words_encrypted === null
        ? ''
        : deps.cipher.decrypt(complaintStepPlace(step.id), step.words_encrypted),
    attachments: files
      .filter(({ step_id: id }) => id === step.id)
      .map(({ fileId, type, size }) => ({ fileId, type: type as Attachment['type'], size, name: '附件' })),
  }))
}

/** The whole of one, for whoever has a part in it. */
export async function viewComplaint(deps: Deps, by: Caller, row: ComplaintRow): Promise<ComplaintDetail> {
  const [views, steps] = await Promise.all([viewComplaints(deps, by, [row]), viewSteps(deps, row)])
  const party = partyOf(row, by)
  return {
    ...(views[0] as Complaint),
    words: wordsOf(deps, row),
    steps,
    askUntil: askUntilOf(deps, row),
    allowedEvents:
      party === null ? [] : allowedEvents(complaintWorkflow, row.state, party, factsNow(deps, row)),
  }
}
