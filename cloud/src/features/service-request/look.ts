import { ContractError } from '@talent/contract'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import type { LookedAtFile } from '../../subjects.ts'
import { recordAct } from '../audit/index.ts'
import { findMatter } from '../matter/index.ts'
import { requireViewer, type Viewer } from './access.ts'
import { closedUntil } from './closed-words.ts'
import { findRequest } from './repository.ts'

/** @throws forbidden for anyone but the talent, once a consent given for this request is withdrawn */
export async function requireOpenWords(db: Reader, viewer: Viewer, requestId: string): Promise<void> {
  if (viewer !== 'talent' && (await closedUntil(db, requestId)) !== null)
    throw new ContractError('forbidden', { message: '申请人已撤回同意，这些信息不能再查看' })
}

/**
 * Puts a look at something sensitive on the trail, in the transaction that answers it.
 * @throws forbidden for anyone but the talent, once a consent given for this request is withdrawn
 */
export async function recordLook(
  deps: Deps,
  trx: Trx,
  by: Pick<Caller, 'accountId'>,
  viewer: Viewer,
  request: { id: string; talent_account_id: string },
  what: string,
): Promise<void> {
  await requireOpenWords(trx, viewer, request.id)
  await recordAct(deps, trx, {
    by: { accountId: by.accountId, role: viewer },
    ownerId: request.talent_account_id,
    action: 'reveal',
    what,
    subject: { kind: 'request', id: request.id },
  })
}

/** The material a file was handed in as, or what files of a conversation are called. */
async function nameOfFile(
  trx: Trx,
  request: { matter_code: string; matter_version: number },
  fileId: string,
): Promise<string> {
  const row = await trx
    .selectFrom('timeline_attachment')
    .select('material_key')
    .where('file_id', '=', fileId)
    .unionAll(trx.selectFrom('request_material').select('material_key').where('file_id', '=', fileId))
    .executeTakeFirst()
  const material =
    row &&
    (await findMatter(trx, request.matter_code, request.matter_version)).materials.find(
      ({ key }) => key === row.material_key,
    )
  return material?.name ?? '附件'
}

/**
 * Whether the caller may see a request's file; a look of staff at what the talent handed in is on record first.
 * @throws not_found for who has no part in the request; forbidden once the consent is withdrawn
 */
export const lookAtFile = (deps: Deps, by: Caller, requestId: string, file: LookedAtFile): Promise<void> =>
  deps.db.transaction().execute(async (trx) => {
    const request = await findRequest(trx, requestId)
    const viewer = requireViewer(request, by)
    if (request === undefined || viewer === 'talent' || file.ownerId !== request.talent_account_id) return
    await recordLook(deps, trx, by, viewer, request, await nameOfFile(trx, request, file.id))
  })
