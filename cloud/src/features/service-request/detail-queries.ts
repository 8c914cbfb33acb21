import type { Attachment } from '@talent/contract/service-request'
import type { Db } from '../../db/database.ts'
import type { AttachmentRow } from './timeline-view.ts'

export const loadAnswers = (db: Db, requestId: string) =>
  db.selectFrom('request_answer').selectAll().where('request_id', '=', requestId).execute()

export async function loadMaterials(db: Db, requestId: string) {
  const rows = await db
    .selectFrom('request_material as m')
    .leftJoin('file as f', 'f.id', 'm.file_id')
    .select(['m.material_key', 'm.deferred', 'm.file_id', 'f.type', 'f.size'])
    .where('m.request_id', '=', requestId)
    .orderBy('m.material_key')
    .orderBy('m.position')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as Attachment['type'] | null }))
}

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
    .select(['a.entry_id', 'a.item_key', 'a.material_key', 'a.file_id', 'e.at', 'f.type', 'f.size'])
    .where('e.request_id', '=', requestId)
    .orderBy('e.seq')
    .orderBy('a.position')
    .execute()
  return rows.map((row) => ({ ...row, type: row.type as Attachment['type'] }))
}
