import { ContractError } from '@talent/contract'
import type { PublicationKind, ReviewDecision, Reviewing, ReviewRule } from '@talent/contract/publication'
import type { Reader, Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { reviewPlace } from '../../lib/encrypted-places.ts'
import { coordinatorsNow } from '../account/index.ts'
import { recordAct } from '../audit/index.ts'
import { putNews } from '../notification/index.ts'
import type { Reviewable } from './publishable.ts'
import {
  findCopy,
  findMarks,
  insistPublishable,
  lockCopy,
  lockShownCopy,
  reviewState,
  type CopyMarks,
} from './working-copy.ts'

/** Whether publishing of a kind needs another coordinator's approval: it doesn't before somebody says so. */
export async function reviewRule(reader: Reader, kind: PublicationKind): Promise<ReviewRule> {
  const row = await reader
    .selectFrom('publication_rule as r')
    .innerJoin('account as a', 'a.id', 'r.changed_by')
    .select(['r.reviewed', 'a.name', 'r.changed_at'])
    .where('r.kind', '=', kind)
    .executeTakeFirst()
  return row === undefined
    ? { required: false, by: null, at: null }
    : { required: row.reviewed, by: row.name, at: row.changed_at.toISOString() }
}

const NOBODY_ELSE = '现在没有别的统筹能审核，打开后谁也发布不了。请先再添一位统筹'

/** On the trail, in the same transaction. @throws ContractError `wrong_state` where nobody else could approve anything */
export async function setReviewRule(
  deps: Deps,
  by: Caller,
  kind: PublicationKind,
  { what, required }: { what: string; required: boolean },
): Promise<ReviewRule> {
  return deps.db.transaction().execute(async (trx) => {
    const before = await reviewRule(trx, kind)
    if (before.required === required) return before
    if (required && (await coordinatorsNow(trx)).every((id) => id === by.accountId))
      throw new ContractError('wrong_state', { message: NOBODY_ELSE })
    const set = { reviewed: required, changed_by: by.accountId, changed_at: deps.clock.now() }
    await trx
      .insertInto('publication_rule')
      .values({ kind, ...set })
      .onConflict((conflict) => conflict.column('kind').doUpdateSet(set))
      .execute()
    await recordAct(deps, trx, {
      by: { accountId: by.accountId, role: 'coordinator' },
      ownerId: null,
      action: 'change_review_rule',
      what: `${what}发布前${required ? '要' : '不要'}另一位统筹审核`,
      subject: null,
    })
    return reviewRule(trx, kind)
  })
}

const sentReview = (reader: Reader, { review_id }: Pick<CopyMarks, 'review_id'>) =>
  reader.selectFrom('publication_review as r').where('r.id', '=', review_id)

/** Neither who sent it nor who was the last to write in it: of everything that is published two people have seen all. */
const isAnothers = (accountId: string, { written_by }: CopyMarks, sentBy: string | undefined): boolean =>
  accountId !== written_by && accountId !== sentBy

/** How far the review of a working copy is, before this coordinator. */
export async function reviewingOf(
  deps: Pick<Deps, 'cipher'>,
  reader: Reader,
  by: Caller,
  kind: PublicationKind,
  id: string,
): Promise<Reviewing> {
  const [{ required }, marks] = await Promise.all([reviewRule(reader, kind), findMarks(reader, kind, id)])
  const row =
    marks &&
    (await sentReview(reader, marks)
      .innerJoin('account as s', 's.id', 'r.sent_by')
      .leftJoin('account as d', 'd.id', 'r.decided_by')
      .select(['r.id', 's.name as sender', 'r.sent_by', 'r.sent_at', 'r.copy_version', 'r.decision'])
      .select(['d.name as decider', 'r.decided_at', 'r.reason_encrypted'])
      .executeTakeFirst())
  if (marks === undefined || row === undefined)
    return { required, state: 'none', mayDecide: false, sent: null }
  const state = reviewState({ version: marks.version, ...row })
  return {
    required,
    state,
    mayDecide: state === 'waiting' && isAnothers(by.accountId, marks, row.sent_by),
    sent: {
      id: row.id,
      by: row.sender,
      at: row.sent_at.toISOString(),
      decision: row.decision,
      decidedBy: row.decider,
      decidedAt: row.decided_at?.toISOString() ?? null,
      reason:
        row.reason_encrypted === null ? null : deps.cipher.decrypt(reviewPlace(row.id), row.reason_encrypted),
    },
  }
}

/** Who approved this very copy; null where nobody has to. @throws ContractError `not_approved` */
export async function insistApproved(
  trx: Trx,
  kind: PublicationKind,
  marks: CopyMarks,
): Promise<string | null> {
  const row = await sentReview(trx, marks)
    .select(['r.copy_version', 'r.decision', 'r.decided_by'])
    .executeTakeFirst()
  if (row !== undefined && reviewState({ version: marks.version, ...row }) === 'approved')
    return row.decided_by
  if ((await reviewRule(trx, kind)).required) throw new ContractError('not_approved')
  return null
}

/** 《人才租房补助细则》第 2 版 */
const editionOf = <C>(of: Reviewable<C>, copy: { content: C; publishedVersion: number }): string =>
  `“${of.titleOf(copy.content)}”第 ${copy.publishedVersion + 1} 版`

/**
 * 送审: the other coordinators are told, once. What waits already goes on waiting, what was approved stays so.
 * @throws ContractError `not_found`; `stale_copy` with the present one; `stale_version`; `invalid` with everything that must
 * be mended; `wrong_state` where nobody could review it
 */
export async function sendForReview<C>(
  deps: Deps,
  trx: Trx,
  by: Caller,
  of: Reviewable<C>,
  { id, hash }: { id: string; hash: string },
): Promise<void> {
  const { marks, copy, published } = await lockShownCopy(trx, of, id, hash)
  const last = await sentReview(trx, marks).select(['r.copy_version', 'r.decision']).executeTakeFirst()
  if (last !== undefined && last.copy_version === marks.version && last.decision !== 'return') return
  await insistPublishable(trx, of, id, copy, published.version)
  const reviewers = (await coordinatorsNow(trx)).filter((one) => isAnothers(one, marks, by.accountId))
  if (reviewers.length === 0)
    throw new ContractError('wrong_state', {
      message:
        marks.written_by === by.accountId
          ? '现在没有别的统筹能审核，请先再添一位统筹'
          : `最后修改的是${copy.by}，您送审就没有别的统筹能审核了，请由${copy.by}送审`,
    })
  const reviewId = deps.newId()
  const now = deps.clock.now()
  await trx
    .insertInto('publication_review')
    .values({
      id: reviewId,
      kind: of.kind,
      subject_id: id,
      copy_version: marks.version,
      sent_by: by.accountId,
      sent_at: now,
    })
    .execute()
  await trx
    .updateTable('publication_copy')
    .set({ review_id: reviewId })
    .where('kind', '=', of.kind)
    .where('subject_id', '=', id)
    .execute()
  await putNews({ ...deps, db: trx }, [
    {
      subject: { kind: of.draft, id },
      ownerId: by.accountId,
      entryId: `review-sent-${reviewId}`,
      at: now,
      to: reviewers.map((accountId) => ({
        accountId,
        what: `${by.name}送审${editionOf(of, copy)}，请您审核`,
      })),
    },
  ])
}

/**
 * 通过 or 退回; who sent it and who wrote in it last are told.
 * @throws ContractError `not_found`; `stale_copy` where it was changed or sent anew since; `forbidden` for one's own;
 * `wrong_state` where it is decided already
 */
export async function decideReview<C>(
  deps: Deps,
  trx: Trx,
  by: Caller,
  of: Reviewable<C>,
  given: { id: string; review: string; decision: ReviewDecision; reason: string },
): Promise<void> {
  const { id, decision, reason } = given
  const marks = await lockCopy(trx, of.kind, id)
  if (marks === undefined) {
    if ((await of.current(trx, id)) === null) throw new ContractError('not_found')
    throw new ContractError('wrong_state', { message: '这一稿已经发布或放弃，不用再审' })
  }
  const row = await sentReview(trx, marks)
    .leftJoin('account as d', 'd.id', 'r.decided_by')
    .select(['r.id', 'r.sent_by', 'r.copy_version', 'r.decision', 'd.name as decider'])
    .executeTakeFirst()
  if (row === undefined || row.id !== given.review || row.copy_version !== marks.version)
    throw new ContractError('stale_copy', { message: '送审后又改过，请等作者重新送审' })
  if (!isAnothers(by.accountId, marks, row.sent_by))
    throw new ContractError('forbidden', { message: '自己送审或最后修改的，要由另一位统筹审核' })
  if (row.decision !== null)
    throw new ContractError('wrong_state', {
      message: `${row.decider ?? '另一位统筹'}已经${row.decision === 'approve' ? '通过' : '退回'}了这一稿`,
    })
  const now = deps.clock.now()
  await trx
    .updateTable('publication_review')
    .set({
      decision,
      decided_by: by.accountId,
      decided_at: now,
      reason_encrypted: decision === 'return' ? deps.cipher.encrypt(reviewPlace(row.id), reason) : null,
    })
    .where('id', '=', row.id)
    .execute()
  const copy = await findCopy(trx, of, id)
  const edition = copy === null ? '' : editionOf(of, copy)
  const what =
    decision === 'approve'
      ? `${by.name}审核通过了${edition}，现在可以发布`
      : `${by.name}退回了${edition}：${reason}。请修改后再送审`
  await putNews({ ...deps, db: trx }, [
    {
      subject: { kind: of.draft, id },
      ownerId: row.sent_by,
      entryId: `review-decided-${row.id}`,
      at: now,
      to: [...new Set([row.sent_by, marks.written_by])].map((accountId) => ({ accountId, what })),
    },
  ])
}
