import {
  askedOf,
  fieldsOf,
  filesOfMatter,
  kindOf,
  mask,
  type Answers,
  type Matter,
} from '@talent/contract/matter'
import { own } from '@talent/contract'
import { chinaTime, clampDay } from '@talent/contract/calendar'
import {
  materialStateOf,
  type AnswerView,
  type MaterialFile,
  type RequestDetail,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Reader } from '../../db/database.ts'
import { loadAnswers, type loadAttachments, type loadMaterials } from './detail-queries.ts'
import type { loadWaivers } from './verified-facts.ts'
import { decryptAnswer } from './encrypted-words.ts'

type AnswerRow = Awaited<ReturnType<typeof loadAnswers>>[number]
type AttachmentRow = Awaited<ReturnType<typeof loadAttachments>>[number]
type MaterialRow = Awaited<ReturnType<typeof loadMaterials>>[number]
type WaiverRow = Awaited<ReturnType<typeof loadWaivers>>[number]

export const decryptAnswers = (deps: Pick<Deps, 'cipher'>, rows: readonly AnswerRow[]): Answers =>
  Object.fromEntries(rows.map((row) => [row.field_key, decryptAnswer(deps, row)]))

/** What a request's form was filled in with. */
export const answersOf = async (
  deps: Pick<Deps, 'cipher'>,
  db: Reader,
  requestId: string,
): Promise<Answers> => decryptAnswers(deps, await loadAnswers(db, requestId))

/** In the order of the form; what is sensitive comes masked, even to the one who typed it. */
export function answersView(matter: Matter, answers: Answers): AnswerView[] {
  return fieldsOf(matter).flatMap((field) => {
    const { key, label, sensitivity } = field
    const answer = own(answers, key)
    if (answer === undefined) return []
    const value = kindOf(field).show(answer, field)
    return [
      {
        key,
        label,
        sensitivity,
        masked: sensitivity !== null,
        value: sensitivity === null ? value : mask(value, sensitivity),
      },
    ]
  })
}

const reusedOf = (row: Pick<AttachmentRow, 'handed_in_at' | 'first_number'>): MaterialFile['reused'] =>
  row.handed_in_at && { number: row.first_number, handedInOn: clampDay(chinaTime(row.handed_in_at).day) }

const waivedOf = (row: WaiverRow | undefined) =>
  row === undefined
    ? null
    : { kind: row.kind, value: row.value, validUntil: row.valid_until, requestNumber: row.request_number }

/**
 * The whole checklist for these answers, what wasn't handed in included: the commissioner may still ask for it. What was
 * handed in later is in its material's row.
 */
export function materialsView(
  matter: Matter,
  answers: Answers,
  rows: readonly MaterialRow[],
  attachments: readonly AttachmentRow[],
  awaited: readonly string[],
  waivers: readonly WaiverRow[],
): RequestDetail['materials'] {
  const asked = askedOf(matter, answers).matter.materials
  const there = [...rows, ...attachments].map((row) => row.material_key)
  const shown = matter.materials.filter((one) => asked.includes(one) || there.includes(one.key))
  return shown.map(({ key, name, basis, paper = null }) => {
    const rowsHere = rows.filter((row) => row.material_key === key)
    const files = rowsHere.flatMap(({ file_id: fileId, type, size, ...row }) =>
      fileId === null || type === null || size === null
        ? []
        : [{ fileId, type, size, name, suppliedAt: null, reused: reusedOf(row) }],
    )
    const supplied = attachments
      .filter((one) => one.material_key === key)
      .map(({ file_id: fileId, type, size, at, ...row }) => ({
        fileId,
        type,
        size,
        name,
        suppliedAt: at.toISOString(),
        reused: reusedOf(row),
      }))
    const view = {
      files: [...files, ...supplied],
      awaited: awaited.includes(key),
      waived: waivedOf(waivers.find((one) => one.material_key === key)),
    }
    const offered = filesOfMatter(matter).filter(({ material }) => material === key)
    return {
      key,
      name,
      basis,
      paper,
      ...view,
      ...(offered.length > 0 && { offered }),
      state: materialStateOf(view),
      deferred: rowsHere.some((row) => row.deferred),
    }
  })
}
