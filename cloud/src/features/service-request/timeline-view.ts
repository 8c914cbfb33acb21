import {
  chinaTime,
  isProvisionalSpan,
  isUsableDay,
  type Attachment,
  type CommissionerCard,
  type RequestActor,
  type SupplementItem,
  type TimelineEntry,
} from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Viewer } from './access.ts'
import type { EntryBodies, EntryContent } from './entry-content.ts'
import type { EntryRow } from './repository.ts'
import { openBody } from './sealed.ts'

export interface AttachmentRow {
  entry_id: string
  item_key: string | null
  file_id: string
  type: Attachment['type']
  size: number
}

export interface TimelineInput {
  entries: readonly EntryRow[]
  attachments: readonly AttachmentRow[]
  /** Names by account id: of the talent, and of everybody else who wrote. */
  names: ReadonlyMap<string, { readonly name: string }>
  cards: ReadonlyMap<string, CommissionerCard>
  readerId: string
  viewer: Viewer
}

const SYSTEM_NAME: Record<RequestActor, string> = {
  talent: '',
  commissioner: '',
  coordinator: '统筹人员',
  system: '系统',
}

/** An uploaded file is called by what it is for: the item it answers, or 附件. */
const attachmentView = (row: AttachmentRow, items: readonly SupplementItem[]): Attachment => ({
  fileId: row.file_id,
  type: row.type,
  size: row.size,
  name: items.find((item) => item.key === row.item_key)?.what ?? '附件',
})

/** What was said to each item, then the note: one text, as the thread shows it. */
const supplementNote = (body: EntryBodies['supplement'], items: readonly SupplementItem[]): string =>
  [
    ...body.items.map(
      (given) => `${items.find((item) => item.key === given.key)?.what ?? ''}：${given.text}`,
    ),
    ...(body.note === '' ? [] : [body.note]),
  ].join('\n')

/** The whole thread as the reader may see it. */
export function timelineView(deps: Pick<Deps, 'sealer' | 'calendar'>, input: TimelineInput): TimelineEntry[] {
  let items: readonly SupplementItem[] = []
  const marked = (row: EntryRow, day: string | null) => ({
    provisional: day !== null && isProvisionalSpan(deps.calendar, chinaTime(row.at).day, day),
  })
  /** A day a damaged row names is no day to anybody: it is left out, or where one must be shown, the entry's own. */
  const usable = (day: string | null | undefined) => (day && isUsableDay(day) ? day : null)
  return input.entries.map((row, i): TimelineEntry => {
    const content = { kind: row.kind, body: openBody(deps, row) } as EntryContent
    if (content.kind === 'ask_supplement') items = content.body.items
    const own = {
      id: row.id,
      at: row.at.toISOString(),
      author: {
        role: row.actor_role,
        name:
          (row.actor_account_id !== null && input.names.get(row.actor_account_id)?.name) ||
          SYSTEM_NAME[row.actor_role],
        mine: row.actor_account_id === input.readerId,
        portrait: (row.actor_account_id !== null && input.cards.get(row.actor_account_id)?.portrait) || null,
      },
    }
    const { facts } = row
    const attachments = input.attachments
      .filter((one) => one.entry_id === row.id)
      .map((one) => attachmentView(one, items))
    switch (content.kind) {
      case 'submit':
        return { ...own, kind: 'submit', materialCount: facts.materialCount ?? 0 }
      case 'assign':
        return { ...own, kind: 'assign', ...content.body }
      case 'accept':
        return {
          ...own,
          kind: 'accept',
          promisedOn: usable(facts.promisedOn) ?? chinaTime(row.at).day,
          ...marked(row, usable(facts.promisedOn)),
          note: content.body.note,
        }
      case 'decline':
        return { ...own, kind: 'decline', ...content.body }
      case 'report_progress':
        return {
          ...own,
          kind: 'report_progress',
          doing: content.body.doing,
          dueOn: usable(facts.dueOn),
          ...marked(row, usable(facts.dueOn)),
        }
      case 'ask_supplement': {
        const done = input.entries.slice(i + 1).some((later) => later.kind === 'supplement')
        const asked = content.body.items.map((item) => ({ ...item, done }))
        return {
          ...own,
          kind: 'ask_supplement',
          items: asked,
          note: content.body.note,
          dueOn: usable(facts.dueOn) ?? chinaTime(row.at).day,
          ...marked(row, usable(facts.dueOn)),
        }
      }
      case 'supplement':
        return { ...own, kind: 'supplement', note: supplementNote(content.body, items), attachments }
      case 'resolve':
        return {
          ...own,
          kind: 'resolve',
          outcome: facts.outcome ?? 'solved',
          text: content.body.text,
          attachments,
        }
      case 'evaluate':
        return { ...own, kind: 'evaluate', level: facts.level ?? 3, ...content.body }
      case 'withdraw':
        return { ...own, kind: 'withdraw', reason: content.body.reason }
      case 'transfer':
        return {
          ...own,
          kind: 'transfer',
          ...content.body,
          note: input.viewer === 'talent' ? '' : content.body.note,
        }
      case 'message':
        return { ...own, kind: 'message', text: content.body.text, attachments }
    }
  })
}
