import type { Attachment, RequestSummary } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { AttachmentRow } from './timeline-view.ts'

export const loadAnswers = (db: Db, requestId: string) =>
  db.selectFrom('request_answer').selectAll().where('request_id', '=', requestId).execute()

/** Of a file `f` that is used again: the number of the request it was first handed in for. */
const firstNumber = sql<string | null>`(select first.number from file original
  join service_request first on original.subject_kind = 'request' and first.id = original.subject_id
  where original.id = f.copy_of)`.as('first_number')

export async function loadMaterials(db: Db, requestId: string) {
  const rows = await db
    .selectFrom('request_material as m')
    .leftJoin('file as f', 'f.id', 'm.file_id')
    .select(['m.material_key', 'm.deferred', 'm.file_id', 'f.type', 'f.size', 'f.handed_in_at'])
    .select(firstNumber)
    .where('m.request_id', '=', requestId)
    .orderBy('m.material_key')
    .orderBy('m.position')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as Attachment['type'] | null }))
}

/** Read here, as lists read it beside their rows. */
export const loadCover = async (db: Db, id: string | null): Promise<RequestSummary['cover']> =>
  id === null
    ? null
    : ((await db
        .selectFrom('cover')
        .select(['id', 'number', 'title'])
        .where('id', '=', id)
        .executeTakeFirst()) ?? null)

export const loadSlots = (db: Db, requestId: string) =>
  db
    .selectFrom('request_slot')
    .select(['day', 'time'])
    .where('request_id', '=', requestId)
    .orderBy('position')
    .execute()

export async function loadAttachments(db: Db, requestId: string): Promise<AttachmentRow[]> {
  const rows = await db
    .selectFrom('timeline_attachment as a')
    .innerJoin('timeline_entry as e', 'e.id', 'a.entry_id')
    .innerJoin('file as f', 'f.id', 'a.file_id')
    .select([
      'a.entry_id',
      'a.item_key',
      'a.material_key',
      'a.file_id',
      'e.at',
      'f.type',
      'f.size',
      'f.handed_in_at',
    ])
    .select(firstNumber)
    .where('e.request_id', '=', requestId)
    .orderBy('e.seq')
    .orderBy('a.position')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as Attachment['type'] }))
}
