import { chinaTime, instantAfter, monthDayOf } from '@talent/contract/calendar'
import { askedDraft, filledOf } from '@talent/contract/matter'
import { sql } from 'kysely'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { eachLocked } from '../../lib/each-locked.ts'
import { isHere } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { draftsWithForms, NUMBER, numbered } from './draft-subject.ts'
import { decryptDraft } from './encrypted-draft.ts'

/** Days a form lies there before its person is told that nobody has got it. */
export const LEFT_DAYS = 3

/** What was begun of a matter that takes it still, or of a bundle, by the number of its state. */
const drafts = (db: Reader, now: Date) =>
  draftsWithForms(db)
    .where('d.saved_at', '<=', instantAfter(now, -LEFT_DAYS))
    .where(sql<boolean>`d.reminded_version is distinct from d.version`)
    .where((eb) => eb.or([eb('m.code', 'is not', null), eb('b.code', 'is not', null)]))
    .where(isHere(sql.ref('d.account_id')))

/**
 * 尚未提交: who has filled something in and left it for three days is told once, that nobody handles it. Written in again
 * and left again, it is another time. On a day off nobody is told; by however many copies it is run, each is told once.
 */
export async function remindDrafts(deps: Deps): Promise<void> {
  const now = deps.clock.now()
  if (!deps.calendar.isWorkingDay(chinaTime(now).day)) return
  await eachLocked(
    deps.db,
    (after, size) =>
      drafts(deps.db, now)
        .select(NUMBER.as('id'))
        .where(sql<boolean>`d.version > coalesce(nullif(${after}, '')::bigint, 0)`)
        .orderBy('d.version')
        .limit(size)
        .execute(),
    (trx, id) =>
      drafts(trx, now)
        .select(['d.account_id', 'd.matter_code', 'd.body_encrypted', 'd.saved_at', 'm.definition'])
        .select('b.definition as bundle')
        .where(numbered([id]))
        .forUpdate('d')
        .executeTakeFirst()
        .then((row) => row && { ...row, id }),
    async (trx, row) => {
      const { id, account_id: accountId, matter_code: code, definition, bundle } = row
      await trx
        .updateTable('draft')
        .set({ reminded_version: Number(id) })
        .where('account_id', '=', accountId)
        .where('matter_code', '=', code)
        .execute()
      const body = decryptDraft(deps, accountId, code, row.body_encrypted)
      if (filledOf(definition === null ? body : askedDraft(definition, body)) === 0) return
      const day = monthDayOf(chinaTime(row.saved_at).day)
      const title = bundle?.title ?? definition?.title ?? ''
      const what = `您${day}填的“${title}”尚未提交，还没有人办理。可以继续填写，不办了就删掉`
      await putNews({ ...deps, db: trx }, [
        {
          subject: { kind: 'draft', id },
          ownerId: accountId,
          entryId: `draft-${id}`,
          at: now,
          to: [{ accountId, what }],
        },
      ])
    },
  )
}
