import type { DraftBody } from '@talent/contract'
import type { Deps } from '../../deps.ts'

type Sealer = Pick<Deps, 'sealer'>

/** The additional data names table, row and column, so that a sealed value can't be moved to another place. */
const draftPlace = (accountId: string, code: string) => ({
  table: 'draft',
  row: `${accountId}/${code}`,
  column: 'sealed',
})

export const sealDraft = ({ sealer }: Sealer, accountId: string, code: string, draft: DraftBody): Buffer =>
  sealer.seal(draftPlace(accountId, code), JSON.stringify(draft))
export const openDraft = ({ sealer }: Sealer, accountId: string, code: string, sealed: Buffer): DraftBody =>
  JSON.parse(sealer.open(draftPlace(accountId, code), sealed)) as DraftBody
