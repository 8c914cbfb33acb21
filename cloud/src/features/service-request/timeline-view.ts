import type { CommissionerCard } from '@talent/contract/account'
import { chinaTime, isProvisionalSpan } from '@talent/contract/calendar'
import { isVoice } from '@talent/contract/file'
import type { Matter } from '@talent/contract/matter'
import type {
  Attachment,
  RequestActor,
  SupplementItem,
  TimelineEntry,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Viewer } from './access.ts'
import { waitEndedBy } from './clock.ts'
import { factsOf } from './entry-content.ts'
import { kindOfEntry } from './entry-kinds.ts'
import type { EntryRow } from './repository.ts'
import { decryptBody } from './encrypted-words.ts'

export interface AttachmentRow {
  entry_id: string
  item_key: string | null
  material_key: string | null
  file_id: string
  type: Attachment['type']
  size: number
  at: Date
  /** 沿用: when it was first handed in, and for which request. */
  handed_in_at: Date | null
  first_number: string | null
}

export interface TimelineInput {
  matter: Pick<Matter, 'materials'>
  /** What is shown. */
  rows: readonly EntryRow[]
  /** All entries but messages, oldest first. */
  history: readonly EntryRow[]
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

/** An uploaded file is called by what it is for: its material, the item it answers, 语音 or 附件. */
const attachmentView = (
  row: AttachmentRow,
  { materials }: Pick<Matter, 'materials'>,
  items: readonly SupplementItem[],
): Attachment => ({
  fileId: row.file_id,
  type: row.type,
  size: row.size,
  name:
    materials.find(({ key }) => key === row.material_key)?.name ??
    items.find(({ key }) => key === row.item_key)?.what ??
    (isVoice(row.type) ? '语音' : '附件'),
})

/** Items of every 一次性告知 with its place, opened once. */
const askedItems = (deps: Pick<Deps, 'cipher'>, history: readonly EntryRow[]) =>
  history.flatMap((entry) =>
    entry.kind === 'ask_supplement'
      ? [{ seq: entry.seq, items: decryptBody(deps, { ...entry, kind: 'ask_supplement' }).items }]
      : [],
  )

/** Entries of a thread as the reader may see them, in the order of `rows`. */
export function timelineView(deps: Pick<Deps, 'cipher' | 'calendar'>, input: TimelineInput): TimelineEntry[] {
  const asked = askedItems(deps, input.history)
  return input.rows.map((row): TimelineEntry => {
    const body = decryptBody(deps, row)
    const items = asked.findLast(({ seq }) => seq <= row.seq)?.items ?? []
    const writer = row.actor_account_id
    const view = kindOfEntry(row.kind).view({
      body,
      facts: factsOf(row),
      attachments: input.attachments
        .filter((one) => one.entry_id === row.id)
        .map((one) => attachmentView(one, input.matter, items)),
      items,
      endedBy: waitEndedBy(input.history.filter(({ seq }) => seq > row.seq)),
      forTalent: input.viewer === 'talent',
      provisional: (day) => day !== null && isProvisionalSpan(deps.calendar, chinaTime(row.at).day, day),
    })
    return {
      id: row.id,
      seq: row.seq,
      at: row.at.toISOString(),
      author: {
        role: row.actor_role,
        name: (writer !== null && input.names.get(writer)?.name) || SYSTEM_NAME[row.actor_role],
        mine: writer === input.readerId,
        portrait: (writer !== null && input.cards.get(writer)?.portrait) || null,
      },
      kind: row.kind,
      ...view,
    } as TimelineEntry
  })
}
