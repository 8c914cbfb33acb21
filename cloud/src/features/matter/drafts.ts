import { isDeepStrictEqual } from 'node:util'
import { ContractError, MOST, type EndpointInput, type EndpointOutput } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import {
  askedDraft,
  filledOf,
  type DraftBrief,
  type SavedDraft,
  type saveDraft as endpoint,
} from '@talent/contract/matter'
import { formChanges } from '@talent/contract/matter-editor'
import type { Change } from '@talent/contract/publication'
import { sql } from 'kysely'
import type { Db } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { draftPlaceOf } from './draft-place.ts'
import { changesSince } from './versions.ts'
import { decryptDraft, encryptDraft } from './encrypted-draft.ts'

/** One half-filled form per matter and person; encrypted as a whole, because anything may be in it. */
export async function findDraft(deps: Deps, by: Caller, code: string): Promise<SavedDraft | null> {
  const row = await deps.db
    .selectFrom('draft')
    .select(['body_encrypted', 'version', 'saved_at'])
    .where('account_id', '=', by.accountId)
    .where('matter_code', '=', code)
    .executeTakeFirst()
  if (row === undefined) return null
  const { body_encrypted, version, saved_at } = row
  return {
    ...decryptDraft(deps, by.accountId, code, body_encrypted),
    version,
    savedAt: saved_at.toISOString(),
  }
}

/**
 * What a person has begun and not handed in, the last saved first; of matters that can still be handed in, and of bundles.
 * At most one a matter; opened to be counted, and nothing of what is in it leaves here.
 */
export async function listDrafts(deps: Deps, accountId: string): Promise<DraftBrief[]> {
  const rows = await deps.db
    .selectFrom('draft as d')
    .leftJoin('matter_closing as c', (join) =>
      join.onRef('c.code', '=', 'd.matter_code').on('c.drafts_until', '>=', chinaTime(deps.clock.now()).day),
    )
    .leftJoin('matter as m', (join) =>
      join
        .onRef('m.code', '=', 'd.matter_code')
        .on((eb) => eb.or([eb('m.active', '=', true), eb('m.version', '=', eb.ref('c.version'))])),
    )
    .leftJoin('bundle as b', 'b.code', 'd.matter_code')
    .select(['d.matter_code', 'd.body_encrypted', 'd.saved_at', 'm.definition', 'b.definition as bundle'])
    .select('c.drafts_until as finishBy')
    .where('d.account_id', '=', accountId)
    .where((eb) => eb.or([eb('m.code', 'is not', null), eb('b.code', 'is not', null)]))
    .orderBy('d.saved_at', 'desc')
    .orderBy('d.matter_code')
    .limit(MOST.drafts)
    .execute()
  return rows
    .map(
      ({ matter_code: code, body_encrypted: encrypted, saved_at: savedAt, definition, bundle, finishBy }) => {
        const body = decryptDraft(deps, accountId, code, encrypted)
        return {
          form: bundle === null ? ('matter' as const) : ('bundle' as const),
          matterCode: code,
          matterTitle: bundle?.title ?? definition?.title ?? '',
          savedAt: savedAt.toISOString(),
          finishBy,
          filled: filledOf(definition === null ? body : askedDraft(definition, body)),
        }
      },
    )
    .filter(({ filled }) => filled > 0)
}

/**
 * One statement decides: a draft is begun where there is none, or takes the place of the version it is based on. Sent
 * again after a lost answer, it finds itself.
 * @throws ContractError `stale_draft` with the present one
 */
export async function saveDraft(
  deps: Deps,
  by: Caller,
  { params, body: { basedOn, matterVersion, ...draft } }: EndpointInput<typeof endpoint>,
): Promise<EndpointOutput<typeof endpoint>> {
  const code = await draftPlaceOf(deps, params.code, basedOn !== null)
  const kept = {
    body_encrypted: encryptDraft(deps, by.accountId, code, draft),
    saved_at: deps.clock.now(),
    ...(matterVersion !== null && { matter_version: matterVersion, moved_code: null, moved_version: null }),
  }
  const saved =
    basedOn === null
      ? await deps.db
          .insertInto('draft')
          .values({ account_id: by.accountId, matter_code: code, ...kept })
          .onConflict((conflict) => conflict.doNothing())
          .returning('version')
          .executeTakeFirst()
      : await deps.db
          .updateTable('draft')
          .set({ ...kept, version: sql`nextval('draft_version')` })
          .where('account_id', '=', by.accountId)
          .where('matter_code', '=', code)
          .where('version', '=', basedOn)
          .returning('version')
          .executeTakeFirst()
  if (saved !== undefined) return { version: saved.version, savedAt: kept.saved_at.toISOString() }
  const present = await findDraft(deps, by, code)
  if (present !== null) {
    const { version, savedAt, ...body } = present
    if (isDeepStrictEqual(body, draft)) return { version, savedAt }
  }
  throw new ContractError('stale_draft', { draft: present })
}

/** What a draft of an earlier form must be told; nothing where it isn't known which form that was. */
export async function draftChanges(deps: Deps, by: Caller, code: string): Promise<Change[]> {
  const row = await deps.db
    .selectFrom('draft as d')
    .innerJoin('matter as m', (join) => join.onRef('m.code', '=', 'd.matter_code').on('m.active', '=', true))
    .leftJoin('matter as b', (join) =>
      join.onRef('b.code', '=', 'd.moved_code').onRef('b.version', '=', 'd.moved_version'),
    )
    .select(['d.matter_version', 'm.definition', 'b.definition as before'])
    .where('d.account_id', '=', by.accountId)
    .where('d.matter_code', '=', code)
    .executeTakeFirst()
  if (row !== undefined && row.before !== null) return formChanges(row.before, row.definition)
  return row === undefined || row.matter_version === null
    ? []
    : changesSince(deps.db, row.definition, row.matter_version)
}

export async function removeDraftOf(db: Db, accountId: string, code: string): Promise<void> {
  await db.deleteFrom('draft').where('account_id', '=', accountId).where('matter_code', '=', code).execute()
}

/** The uploads these people's drafts name: they wait as long as the draft does. */
export async function uploadsOfDrafts(deps: Deps, accountIds: readonly string[]): Promise<string[]> {
  const rows = await deps.db
    .selectFrom('draft')
    .select(['account_id', 'matter_code', 'body_encrypted'])
    .where('account_id', 'in', [...accountIds])
    .execute()
  return rows.flatMap((row) => {
    const { materials } = decryptDraft(deps, row.account_id, row.matter_code, row.body_encrypted)
    return Object.values(materials).flatMap((files) => files.map(({ id }) => id))
  })
}
