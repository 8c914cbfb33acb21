import { fieldsOf, type DraftBody, type Matter } from '@talent/contract/matter'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { decryptDraft, encryptDraft } from './encrypted-draft.ts'
import { latestVersion } from './versions.ts'

/** What the next form asks too, under the same key and of the same kind. Nothing else would be shown there. */
export function carriedOver(body: DraftBody, from: Matter, to: Matter): DraftBody {
  const kinds = new Map(fieldsOf(from).map(({ key, type }) => [key, type]))
  const asked = new Set(fieldsOf(to).flatMap(({ key, type }) => (kinds.get(key) === type ? [key] : [])))
  const wanted = new Set(to.materials.map(({ key }) => key))
  const only = <T>(record: Readonly<Record<string, T>>, keys: ReadonlySet<string>) =>
    Object.fromEntries(Object.entries(record).filter(([key]) => keys.has(key)))
  return {
    ...body,
    answers: only(body.answers, asked),
    materials: only(body.materials, wanted),
    deferred: body.deferred.filter((key) => wanted.has(key)),
    ...(to.appointment === null ? { slots: [], channel: null } : {}),
  }
}

/** Whoever has begun the next one already keeps that, and the old one until its day. Run twice it changes nothing. */
export async function moveDrafts(
  deps: Deps,
  { code, successor }: { code: string; successor: string },
): Promise<void> {
  const [from, to] = [await latestVersion(deps.db, code), await latestVersion(deps.db, successor)]
  // Opened again meanwhile, or closed in its turn: then nothing is moved.
  if (from === null || from.active || to === null || !to.active) return
  const drafts = () =>
    deps.db
      .selectFrom('draft as d')
      .select('d.account_id as id')
      .where('d.matter_code', '=', code)
      .where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom('draft as n')
              .select('n.version')
              .whereRef('n.account_id', '=', 'd.account_id')
              .where('n.matter_code', '=', successor),
          ),
        ),
      )
  await eachLocked(
    deps.db,
    (after, size) => drafts().where('d.account_id', '>', after).orderBy('d.account_id').limit(size).execute(),
    (trx, accountId) =>
      trx
        .selectFrom('draft')
        .select(['account_id', 'body_encrypted', 'matter_version'])
        .where('account_id', '=', accountId)
        .where('matter_code', '=', code)
        .forUpdate()
        .executeTakeFirst(),
    async (trx, { account_id: accountId, body_encrypted: encrypted, matter_version: version }) => {
      const body = carriedOver(decryptDraft(deps, accountId, code, encrypted), from.definition, to.definition)
      const moved = await trx
        .insertInto('draft')
        .values({
          account_id: accountId,
          matter_code: successor,
          body_encrypted: encryptDraft(deps, accountId, successor, body),
          saved_at: deps.clock.now(),
          matter_version: null,
          moved_code: code,
          moved_version: version ?? from.version,
        })
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirst()
      if (moved.numInsertedOrUpdatedRows === 0n) return
      await trx
        .deleteFrom('draft')
        .where('account_id', '=', accountId)
        .where('matter_code', '=', code)
        .execute()
    },
  )
}
