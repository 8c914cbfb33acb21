import { allowedEvents, type EndpointInput } from '@talent/contract'
import { isUsableDay } from '@talent/contract/calendar'
import type { MatchReason } from '@talent/contract/commissioner'
import { seeksWork } from '@talent/contract/recommended-post'
import {
  handBackUntil,
  mayHandBack,
  reopenUntil,
  requestWorkflow,
  sinceReopened,
  waitsThrough,
  type getRequest as endpoint,
  type RequestDetail,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { findMatter } from '../matter/index.ts'
import { owedFor } from '../follow-up/index.ts'
import { markThreadRead } from '../notification/index.ts'
import { loadCards } from '../commissioner/index.ts'
import { requireViewer } from './access.ts'
import { answersView, decryptAnswers, materialsView } from './answers-view.ts'
import { awaitedOf } from './awaited-materials.ts'
import { closedUntil, closeWords } from './closed-words.ts'
import { openSupplement, workflowFacts } from './clock.ts'
import { factsOf } from './entry-content.ts'
import { loadAnswers, loadAttachments, loadCover, loadMaterials, loadSlots } from './detail-queries.ts'
import { unreadCounts } from './unread-counts.ts'
import { findRequest, loadHistory, type EntryRow, type RequestRow } from './repository.ts'
import { readBy } from './read-by.ts'
import { endOfThread } from './read-thread.ts'
import { decryptBody } from './encrypted-words.ts'
import { summarise } from './summarise.ts'
import { talentWords } from './talents.ts'
import { loadWaivers } from './verified-facts.ts'

/** Why the present commissioner has it; after a transfer the match is history. */
function currentReasons(deps: Deps, entries: readonly EntryRow[]): MatchReason[] {
  const last = entries.findLast((entry) => entry.kind === 'assign' || entry.kind === 'transfer')
  return last?.kind === 'assign' ? decryptBody(deps, { ...last, kind: 'assign' }).reasons : []
}

function supplementView(deps: Deps, entries: readonly EntryRow[]): RequestDetail['supplement'] {
  const asked = openSupplement(entries)
  if (asked === null) return null
  const { items, note } = decryptBody(deps, { ...asked, kind: 'ask_supplement' })
  const { dueOn } = factsOf({ ...asked, kind: 'ask_supplement' })
  return {
    items,
    note,
    dueOn,
    waitsThrough: waitsThrough(deps.calendar, dueOn),
    askedAt: asked.at.toISOString(),
  }
}

function evaluationView(deps: Deps, entries: readonly EntryRow[]): RequestDetail['evaluation'] {
  const given = sinceReopened(entries).findLast((entry) => entry.kind === 'evaluate')
  if (given === undefined) return null
  const { level } = factsOf({ ...given, kind: 'evaluate' })
  return { level, ...decryptBody(deps, { ...given, kind: 'evaluate' }) }
}

/** Until when the present result can be objected to. */
function reopenDay(deps: Deps, entries: readonly EntryRow[]): string | null {
  const resolved = entries.findLast((entry) => entry.kind === 'resolve')
  return resolved === undefined ? null : reopenUntil(deps.calendar, resolved.at)
}

/** Everything there is to see, of the thread its end, by one query a table. Reading it marks the thread as read for the reader. */
export async function getRequest(
  deps: Deps,
  by: Caller,
  { params, query }: EndpointInput<typeof endpoint>,
): Promise<RequestDetail> {
  const { db } = deps
  const found = await findRequest(db, params.id)
  const viewer = requireViewer(found, by)
  const row = found as RequestRow
  const [closed, matter, history, answers, materials, waivers, slots, attachments, unread] =
    await Promise.all([
      viewer === 'talent' ? null : closedUntil(db, row.id),
      findMatter(db, row.matter_code, row.matter_version),
      loadHistory(db, row.id),
      loadAnswers(db, row.id),
      loadMaterials(db, row.id),
      loadWaivers(db, row.id),
      loadSlots(db, row.id),
      loadAttachments(db, row.id),
      unreadCounts(db, [row.id], by.accountId),
    ])
  const [{ newest, ...thread }, names, cards, cover, reads, owed] = await Promise.all([
    endOfThread(deps, by, { row, viewer, matter, history, attachments, closed }, query.after),
    talentWords(deps, db, [row.talent_account_id]),
    loadCards(
      db,
      row.commissioner_account_id === null ? [] : [row.commissioner_account_id],
      deps.clock.now(),
    ),
    loadCover(db, row.cover_id),
    readBy(deps, by, row, viewer),
    // 回访 is for its talent and the coordinators: whoever was rated has no part in it.
    owedFor(deps, { kind: 'request', id: row.id }, { revisits: viewer !== 'commissioner' }),
  ])
  const entries = newest?.kind === 'message' ? [...history, newest] : history
  if (unread.has(row.id))
    await markThreadRead(db, { kind: 'request', id: row.id }, by.accountId, row.last_seq, deps.clock.now())

  const talent = names.get(row.talent_account_id) ?? { name: '', employer: '' }
  const awaited = awaitedOf(entries)
  const given = decryptAnswers(deps, answers)
  const commissioner = cards.get(row.commissioner_account_id ?? '') ?? null
  const summary = summarise(
    deps,
    {
      row,
      matter: {
        ...matter,
        materialNames: Object.fromEntries(matter.materials.map(({ key, name }) => [key, name])),
      },
      entries,
      awaited,
      commissioner,
      talent,
      cover,
      unread: unread.get(row.id) ?? 0,
      readerId: by.accountId,
    },
    deps.calendar,
    deps.clock.now(),
  )
  const standIn = viewer === 'commissioner' && row.commissioner_account_id !== by.accountId
  const may = allowedEvents(
    requestWorkflow,
    row.state,
    viewer,
    workflowFacts(row, entries, deps.calendar, deps.clock.now(), awaited, standIn),
  )
  const detail: RequestDetail = {
    ...summary,
    verifies: matter.verifies ?? null,
    seeksWork: seeksWork(matter),
    answers: answersView(matter, given),
    materials: materialsView(matter, given, materials, attachments, awaited, waivers),
    // A day that nobody could prefer isn't shown as one.
    slots: slots.filter(({ day }) => isUsableDay(day)),
    channel: row.channel,
    lastSeq: row.last_seq,
    ...thread,
    reads,
    supplement: supplementView(deps, entries),
    handBackUntil:
      viewer === 'commissioner' &&
      !standIn &&
      row.assigned_at !== null &&
      mayHandBack(deps.calendar, row.assigned_at, deps.clock.now())
        ? handBackUntil(deps.calendar, row.assigned_at)
        : null,
    matchReasons: currentReasons(deps, entries),
    evaluation: evaluationView(deps, entries),
    reopenUntil: viewer === 'talent' && may.includes('reopen') ? reopenDay(deps, entries) : null,
    owed,
    allowedEvents: may,
    ...(viewer === 'talent' ? {} : { talentId: row.talent_account_id }),
    viewer,
  }
  return closed === null ? detail : closeWords(detail, closed)
}
