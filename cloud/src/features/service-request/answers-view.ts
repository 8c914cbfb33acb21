import { fieldsOf, kindOf, mask, type Matter } from '@talent/contract/matter'
import type { AnswerView, RequestDetail } from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { loadAnswers, loadAttachments, loadMaterials } from './detail-queries.ts'
import { decryptAnswer } from './encrypted-words.ts'

type AnswerRow = Awaited<ReturnType<typeof loadAnswers>>[number]
type AttachmentRow = Awaited<ReturnType<typeof loadAttachments>>[number]
type MaterialRow = Awaited<ReturnType<typeof loadMaterials>>[number]

/** In the order of the form; what is sensitive comes masked, even to the one who typed it. */
export function answersView(
  deps: Pick<Deps, 'cipher'>,
  matter: Matter,
  rows: readonly AnswerRow[],
): AnswerView[] {
  return fieldsOf(matter).flatMap((field) => {
    const { key, label, sensitivity } = field
    const row = rows.find((one) => one.field_key === key)
    if (row === undefined) return []
    const value = kindOf(field).show(decryptAnswer(deps, row))
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

/**
 * The whole checklist, what wasn't handed in included: the commissioner may still ask for it. What was handed in later
 * is in its material's row.
 */
export const materialsView = (
  matter: Matter,
  rows: readonly MaterialRow[],
  attachments: readonly AttachmentRow[],
  awaited: readonly string[],
): RequestDetail['materials'] =>
  matter.materials.map(({ key, name, basis }) => {
    const own = rows.filter((row) => row.material_key === key)
    const files = own.flatMap(({ file_id: fileId, type, size }) =>
      fileId === null || type === null || size === null
        ? []
        : [{ fileId, type, size, name, suppliedAt: null }],
    )
    const supplied = attachments
      .filter((one) => one.material_key === key)
      .map(({ file_id: fileId, type, size, at }) => ({
        fileId,
        type,
        size,
        name,
        suppliedAt: at.toISOString(),
      }))
    return {
      key,
      name,
      basis,
      files: [...files, ...supplied],
      deferred: own.some((row) => row.deferred),
      awaited: awaited.includes(key),
    }
  })
