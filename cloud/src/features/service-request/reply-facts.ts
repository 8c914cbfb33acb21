import { ContractError } from '@talent/contract'
import { FREE_OFFERED, type ReplyFacts } from '@talent/contract/quick-reply'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { bookingsOf } from '../booking/index.ts'
import { findMatter } from '../matter/index.ts'
import { requireViewer } from './access.ts'
import { awaitedOf } from './awaited-materials.ts'
import { openSupplement } from './clock.ts'
import { decryptBody } from './encrypted-words.ts'
import { findRequest, loadHistory } from './repository.ts'
import { talentWords } from './talents.ts'

/**
 * What a request tells a quick reply, to its staff only.
 * @throws `not_found` to its talent too
 */
export async function replyFacts(
  deps: Deps,
  by: Caller,
  requestId: string,
): Promise<ReplyFacts & { matterCode: string }> {
  const { db } = deps
  const row = await findRequest(db, requestId)
  if (requireViewer(row, by) === 'talent' || row === undefined) throw new ContractError('not_found')
  const [matter, entries, names, { slots }] = await Promise.all([
    findMatter(db, row.matter_code, row.matter_version),
    loadHistory(db, row.id),
    talentWords(deps, db, [row.talent_account_id]),
    bookingsOf(deps, by, { kind: 'request', id: row.id }),
  ])
  const asked = openSupplement(entries)
  const awaited = awaitedOf(entries)
  return {
    matterCode: matter.code,
    talentName: names.get(row.talent_account_id)?.name ?? '',
    matter: matter.title,
    number: row.number,
    basis: matter.basis[0] ?? null,
    lacking: [
      ...(asked === null
        ? []
        : decryptBody(deps, { ...asked, kind: 'ask_supplement' }).items.map(({ what }) => what)),
      ...matter.materials.filter(({ key }) => awaited.includes(key)).map(({ name }) => name),
    ],
    dueOn: row.due_on,
    free: slots.filter(({ free }) => free > 0).slice(0, FREE_OFFERED),
  }
}
