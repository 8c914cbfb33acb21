import { getImport, uploadImport, type ImportKind, type RowOutcome } from '@talent/contract/import'
import { ContractError } from '@talent/contract'
import { FILE_MAX_BYTES } from '@talent/contract/file'
import type { pickSheet } from '@/features/file'
import { call } from '@/lib/request'
import { usePages } from '@/lib/server-data'

export const useImport = (id: string, outcome: RowOutcome | undefined, wanted: boolean) =>
  usePages(
    getImport,
    wanted && id !== '' ? { params: { id }, query: outcome === undefined ? {} : { outcome } } : null,
  )

const UPLOAD_TIMEOUT_MS = 60_000
type Picked = NonNullable<Awaited<ReturnType<typeof pickSheet>>>

/** Sent again after a lost answer, the same pick is the same plan. @throws ContractError, NetworkError */
export async function uploadSheet(kind: ImportKind, file: Picked): Promise<{ id: string }> {
  if (file.size > FILE_MAX_BYTES) throw new ContractError('file_too_large')
  return call(
    uploadImport,
    { params: { kind } },
    { file, idempotencyKey: file.key, timeoutMs: UPLOAD_TIMEOUT_MS },
  )
}
