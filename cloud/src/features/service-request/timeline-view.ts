import {
  chinaTime,
  isProvisionalSpan,
  type Attachment,
  type CommissionerCard,
  type Matter,
  type RequestActor,
  type SupplementItem,
  type TimelineEntry,
} from '@talent/contract'
import type { Deps } from '../../deps.ts'
import type { Viewer } from './access.ts'
import { waitEndedBy } from './clock.ts'
import { factsOf, type EntryBodies } from './entry-content.ts'
import { kindOfEntry } from './entry-kinds.ts'
import type { EntryRow } from './repository.ts'
import { openBody } from './sealed.ts'

export interface AttachmentRow {
  entry_id: string
  item_key: string | null
  material_key: string | null
  file_id: string
  type: Attachment['type']
  size: number
  at: Date
}

export interface TimelineInput {
  matter: Pick<Matter, 'materials'>
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

/** An uploaded file is called by what it is for: its material, the item it answers, or 附件. */
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
    '附件',
})

/** The whole thread as the reader may see it. */
export function timelineView(deps: Pick<Deps, 'sealer' | 'calendar'>, input: TimelineInput): TimelineEntry[] {
  let items: readonly SupplementItem[] = []
  return input.entries.map((row, i): TimelineEntry => {
    const body = openBody(deps, row)
    if (row.kind === 'ask_supplement') items = (body as EntryBodies['ask_supplement']).items
    const writer = row.actor_account_id
    const view = kindOfEntry(row.kind).view({
      body,
      facts: factsOf(row),
      attachments: input.attachments
        .filter((one) => one.entry_id === row.id)
        .map((one) => attachmentView(one, input.matter, items)),
      items,
      endedBy: waitEndedBy(input.entries.slice(i + 1)),
      forTalent: input.viewer === 'talent',
      provisional: (day) => day !== null && isProvisionalSpan(deps.calendar, chinaTime(row.at).day, day),
    })
    return {
      id: row.id,
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
