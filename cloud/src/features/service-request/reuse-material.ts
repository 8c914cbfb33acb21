import { ContractError, own, type EndpointInput, type FieldFault } from '@talent/contract'
import { chinaTime, clampDay, type DayString } from '@talent/contract/calendar'
import type { StoredFile } from '@talent/contract/file'
import { outOfDate, proofOf, type Matter } from '@talent/contract/matter'
import type { reuseMaterial as endpoint } from '@talent/contract/service-request'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { copyFiles } from '../file/index.ts'
import { currentMatter } from '../matter/index.ts'
import { handedInMaterials } from './own-materials.ts'

/** See `reuseMaterial` of the contract. */
export async function reuseMaterial(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: EndpointInput<typeof endpoint>,
): Promise<{ files: StoredFile[] }> {
  const matter = await currentMatter(trx, body.for.matterCode)
  const material = matter.materials.find(({ key }) => key === body.for.material)
  if (material === undefined) throw new ContractError('not_found')
  const found = (await handedInMaterials(trx, by.accountId)).find(
    (one) =>
      one.requestId === params.id &&
      one.material === body.material &&
      one.proof === proofOf(matter.code, material),
  )
  if (found === undefined) throw new ContractError('not_found')
  const message = outOfDate(material, found.handedInOn, chinaTime(deps.clock.now()).day)
  if (message !== null)
    throw new ContractError('invalid', {
      message,
      fields: [{ field: 'material', label: material.name, message }],
    })
  return { files: await copyFiles(deps, trx, by.accountId, found.originals) }
}

/** What was chosen for use again and has become too old since. */
export async function outOfDateFaults(
  trx: Trx,
  matter: Matter,
  materials: Readonly<Record<string, readonly string[]>>,
  today: DayString,
): Promise<FieldFault[]> {
  const limited = matter.materials.flatMap((material) =>
    typeof material.usableMonths === 'number'
      ? [{ material, files: own(materials, material.key) ?? [] }]
      : [],
  )
  const ids = limited.flatMap(({ files }) => files)
  if (ids.length === 0) return []
  const rows = await trx.selectFrom('file').select(['id', 'handed_in_at']).where('id', 'in', ids).execute()
  return limited.flatMap(({ material, files }) => {
    const faults = rows.flatMap(({ id, handed_in_at: at }) =>
      at !== null && files.includes(id)
        ? (outOfDate(material, clampDay(chinaTime(at).day), today) ?? [])
        : [],
    )
    return faults
      .slice(0, 1)
      .map((message) => ({ field: `materials.${material.key}`, label: material.name, message }))
  })
}
