import {
  changeImport,
  getImport,
  uploadImport,
  type ImportChange,
  type ImportKind,
  type ImportPlan,
  type RowOutcome,
} from '@talent/contract/import'
import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES } from '@talent/contract/file'
import type { pickSheet } from '@/features/file'
import { call } from '@/lib/request'
import { usePages } from '@/lib/server-data'
import { useSubmit } from '@/lib/use-submit'

export const useImport = (id: string, outcome: RowOutcome | 'open' | undefined, wanted: boolean) =>
  usePages(
    getImport,
    wanted && id !== '' ? { params: { id }, query: outcome === undefined ? {} : { outcome } } : null,
  )

const UPLOAD_TIMEOUT_MS = 60_000
type Picked = NonNullable<Awaited<ReturnType<typeof pickSheet>>>

/** Sent again after a lost answer, the same pick is the same plan. @throws ContractError, NetworkError */
export async function uploadSheet(
  kind: ImportKind,
  into: string | undefined,
  file: Picked,
): Promise<{ id: string }> {
  if (file.size > FILE_MAX_BYTES) throw new ContractError('file_too_large')
  return call(
    uploadImport,
    { params: { kind }, query: into === undefined ? {} : { into } },
    { file, idempotencyKey: file.key, timeoutMs: UPLOAD_TIMEOUT_MS },
  )
}

/** One thing more is said about the file as it is shown. @throws ContractError, NetworkError */
export const changeFile = ({ id, mark }: Pick<ImportPlan, 'id' | 'mark'>, change: ImportChange) =>
  call(changeImport, { params: { id }, body: { seen: mark, change } })

export const useImportChange = (plan: ImportPlan | undefined) =>
  useSubmit(async (change: ImportChange) => {
    if (plan !== undefined) await changeFile(plan, change)
  })
export type ImportChanging = ReturnType<typeof useImportChange>
