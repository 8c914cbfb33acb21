import { chinaTime, clampDay } from '@talent/contract/calendar'
import { proofOf, type Matter } from '@talent/contract/matter'
import type { Attachment, OwnMaterial } from '@talent/contract/service-request'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import { requestsHere } from './repository.ts'

interface HandedIn extends OwnMaterial {
  readonly originals: readonly { readonly id: string; readonly handedInAt: Date }[]
}

/** A file of one's requests with the material it was handed in for, with the form or later; the latest first. */
const handedInBy = (db: Db, accountId: string) =>
  sql<{
    request_id: string
    number: string
    matter_code: string
    title: string
    materials: Matter['materials']
    material_key: string
    file_id: string
    type: string
    size: number
    at: Date
    first_at: Date
    asked_since: boolean
  }>`
    with own as (
      select r.id, r.number, r.matter_code, r.submitted_at, m.definition
        from (${requestsHere(db).selectAll()}) r
        join matter m on m.code = r.matter_code and m.version = r.matter_version
       where r.talent_account_id = ${accountId}
         and not exists (select 1 from consent c
           where c.subject_kind = 'request' and c.subject_id = r.id and c.withdrawn_at is not null)
    ), handed_in as (
      select own.id as request_id, q.material_key, q.file_id, q.position, own.submitted_at as at
        from own join request_material q on q.request_id = own.id where q.file_id is not null
      union all
      select own.id, a.material_key, a.file_id, a.position, e.at
        from own join timeline_entry e on e.request_id = own.id join timeline_attachment a on a.entry_id = e.id
       where a.material_key is not null
    )
    select h.request_id, own.number, own.matter_code, own.definition ->> 'title' as title,
           own.definition -> 'materials' as materials, h.material_key, h.file_id, f.type, f.size, h.at,
           coalesce(f.handed_in_at, h.at) as first_at,
           exists (select 1 from timeline_entry e where e.request_id = h.request_id and e.kind = 'ask_supplement'
                     and e.at > h.at and e.facts -> 'materials' ? h.material_key
                     and not exists (select 1 from timeline_entry taken_back where taken_back.request_id = e.request_id
                       and taken_back.kind = 'retract_supplement' and taken_back.seq > e.seq)) as asked_since
      from handed_in h join own on own.id = h.request_id join file f on f.id = h.file_id
     order by h.at desc, h.request_id, h.material_key, h.position`.execute(db)

/** Of each kind of proof what was handed in last, as a whole: as `listOwnMaterials` tells it, with when each file was. */
export async function handedInMaterials(db: Db, accountId: string): Promise<HandedIn[]> {
  const { rows } = await handedInBy(db, accountId)
  const newest = new Map<string, { at: number; one: HandedIn }>()
  for (const row of rows) {
    const material = row.materials.find(({ key }) => key === row.material_key)
    // Asked for anew, what there was won't do.
    if (material === undefined || row.asked_since) continue
    const proof = proofOf(row.matter_code, material)
    const file = {
      fileId: row.file_id,
      type: row.type as Attachment['type'],
      size: row.size,
      name: material.name,
    }
    const original = { id: row.file_id, handedInAt: row.first_at }
    const found = newest.get(proof)
    if (found === undefined) {
      const one: HandedIn = {
        proof,
        name: material.proof ?? material.name,
        requestId: row.request_id,
        requestNumber: row.number,
        matterTitle: row.title,
        material: row.material_key,
        handedInOn: clampDay(chinaTime(row.first_at).day),
        files: [file],
        originals: [original],
      }
      newest.set(proof, { at: row.at.getTime(), one })
    } else if (
      found.at === row.at.getTime() &&
      found.one.requestId === row.request_id &&
      found.one.material === row.material_key
    )
      newest.set(proof, {
        ...found,
        one: {
          ...found.one,
          files: [...found.one.files, file],
          originals: [...found.one.originals, original],
        },
      })
  }
  return [...newest.values()].map(({ one }) => one)
}

export const ownMaterials = async (db: Db, accountId: string): Promise<OwnMaterial[]> =>
  (await handedInMaterials(db, accountId)).map(({ originals: _, ...own }) => own)
