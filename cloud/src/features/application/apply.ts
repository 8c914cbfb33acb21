import { ContractError, type EndpointInput, type EndpointOutput } from '@talent/contract'
import {
  missingOfCv,
  type ApplicationChanged,
  type applyForPost as endpoint,
  type getApplying,
} from '@talent/contract/application'
import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import type { ConsentText } from '@talent/contract/matter'
import { endedInWords, lastMomentOf, type Post } from '@talent/contract/recruitment'
import type { Trx } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { giveConsents } from '../consent/index.ts'
import { attachFiles, copyFiles } from '../file/index.ts'
import { phoneOf } from '../me/index.ts'
import { holdPost, loadPost, stagesOfPost } from '../recruitment/index.ts'
import { applyApplicationChange, dueOf, JUST_SENT } from './change-application.ts'
import { personOf, readCv, type KeptCv } from './cv.ts'
import { fitOf } from './fit.ts'
import { encryptSent, personIndexOf, snapshot, type Sent } from './sent-cv.ts'
import type { ApplicationRow } from './tables.ts'
import { writeStep } from './write-step.ts'

/** Raise the version with every change of the words: what was agreed to before is kept with its own. */
export const APPLY_CONSENT: ConsentText = {
  version: 1,
  title: '把简历投给这个单位',
  uses: '这一刻的简历和资料里的姓名、片区、学历；手机号按您的设置，最晚到邀面试时对方可见；和岗位要求的比对只留项数',
  does: '用人单位为这个岗位看您的简历，并给您答复',
  shownTo: '只有这个用人单位的联系人；每次打开都有记录，您看得到',
  keptFor: '到您撤回投递或撤回同意为止，之后对方不能再打开',
  statement: '内容真实，同意这个单位为这次招聘查看我的简历',
}

const refuse = (message: string): never => {
  throw new ContractError('wrong_state', { message })
}

/** `12月4日 17:30`; an end at midnight is that of the day before. */
function endWords(until: string): string {
  const { day, time } = lastMomentOf(until)
  return `${monthDayOf(day)} ${time}`
}

/** By the clock of this moment. @throws ContractError `wrong_state` saying why, and since when */
export function requireOpen(post: Post): void {
  if (post.withdrawn) refuse('这个岗位已被发布单位撤下，不能再投。您的简历还在，可以投别的岗位')
  if (post.ended !== null) refuse(`这个岗位 ${endedInWords(post.ended)}。不能再投`)
  if (post.phase === 'closed')
    refuse(`这个岗位${post.applyUntil === null ? '' : ` ${endWords(post.applyUntil)} `}已截止，不能再投`)
  if (post.phase === 'upcoming' && post.applyFrom !== null) {
    const { day, time } = chinaTime(post.applyFrom)
    refuse(`这个岗位 ${monthDayOf(day)} ${time} 开始报名，到时再投`)
  }
  if (post.phase !== 'open') refuse('公告没写报名起止，请先问发布单位还收不收')
  if (!post.takesCvs) refuse('这个岗位不在这里收简历，请按岗位页写的办法报名')
}

const MISSING = { person: '请先填好基本资料，再投递', intention: '请先在简历里填好求职意向，再投递' } as const

/** What one reads before it is sent. */
export async function showApplying(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof getApplying>,
): Promise<EndpointOutput<typeof getApplying>> {
  // Not there for anybody is not there to apply for.
  await loadPost(deps, params.id)
  const [{ content, version }, person, stages, application] = await Promise.all([
    readCv(deps, deps.db, by.accountId),
    personOf(deps, deps.db, by.accountId),
    stagesOfPost(deps.db, params.id),
    deps.db
      .selectFrom('application')
      .select(['id', 'state'])
      .where('post_id', '=', params.id)
      .where('talent_account_id', '=', by.accountId)
      .executeTakeFirst(),
  ])
  return {
    ...{ consent: APPLY_CONSENT, application: application ?? null },
    answerBy: dueOf(deps, JUST_SENT, stages, deps.clock.now()).due_on,
    ...{ cvVersion: version, person, missing: [...missingOfCv({ content, person })] },
    ...{ showPhone: content.showPhone, showEmployer: content.showEmployer },
    ...{ wanted: content.intention?.wanted ?? '', hasFile: content.fileId !== null },
    ...{ jobs: content.jobs.length, works: content.works.length },
  }
}

type Body = EndpointInput<typeof endpoint>['body']

/** The CV of this moment, as the person saw it. */
async function takeCv(
  deps: Deps,
  trx: Trx,
  by: Caller,
  post: Post,
  body: Body,
): Promise<{ cv: KeptCv; sent: Sent }> {
  const [cv, person, phone] = [
    await readCv(deps, trx, by.accountId),
    await personOf(deps, trx, by.accountId),
    await phoneOf(trx, deps.cipher, by.accountId),
  ]
  const [missing] = missingOfCv({ content: cv.content, person })
  if (missing !== undefined) refuse(MISSING[missing])
  if (cv.version !== body.cvVersion)
    throw new ContractError('stale_version', { message: '简历刚在另一处改过，请看过再投' })
  if (body.consent !== APPLY_CONSENT.version)
    throw new ContractError('invalid', {
      fields: [{ field: 'consent', label: APPLY_CONSENT.title, message: '同意的内容更新了，请重新看过再投' }],
    })
  if (person === null || phone === null) return refuse(MISSING.person)
  return { cv, sent: snapshot(cv.content, person, phone, post) }
}

/** The PDF goes along as it is now: the first time itself, then a copy of its own. */
async function fileAlong(
  deps: Deps,
  trx: Trx,
  ownerId: string,
  id: string,
  fileId: string | null,
): Promise<string | null> {
  if (fileId === null) return null
  const row = await trx
    .selectFrom('file')
    .select(['subject_kind', 'created_at'])
    .where('id', '=', fileId)
    .executeTakeFirst()
  const free = row?.subject_kind === null
  const [copy] = free
    ? [{ id: fileId }]
    : await copyFiles(deps, trx, ownerId, [{ id: fileId, handedInAt: row?.created_at ?? deps.clock.now() }])
  const along = copy?.id ?? fileId
  await attachFiles(trx, { subject: { kind: 'application', id }, ownerId }, [along], 'content.fileId')
  return along
}

const findMine = (trx: Trx, postId: string, accountId: string): Promise<ApplicationRow | undefined> =>
  trx
    .selectFrom('application')
    .selectAll()
    .where('post_id', '=', postId)
    .where('talent_account_id', '=', accountId)
    .forUpdate()
    .executeTakeFirst()

/** By way of a recommendation of this very post, where its commissioner and talent may see how it goes. */
async function bindRecommended(
  trx: Trx,
  id: string,
  postId: string,
  recommended: string | null,
): Promise<void> {
  await trx
    .updateTable('application')
    .set((eb) => ({
      recommended_post_id: eb
        .selectFrom('recommended_post as r')
        .select('r.id')
        .where('r.id', '=', recommended)
        .where('r.post_id', '=', postId),
    }))
    .where('id', '=', id)
    .execute()
}

const asChanged = ({ id, version, state }: ApplicationRow): ApplicationChanged => ({ id, version, state })

/** Its row; null where the same person's other call was first. */
async function begin(
  deps: Deps,
  trx: Trx,
  by: Caller,
  postId: string,
  sent: Sent,
  fit: Awaited<ReturnType<typeof fitOf>>,
): Promise<ApplicationChanged | null> {
  const [id, now] = [deps.newId(), deps.clock.now()]
  const row = await trx
    .insertInto('application')
    .values({
      ...{ id, post_id: postId, talent_account_id: by.accountId, ...JUST_SENT, last_seq: 1 },
      ...{
        sent_encrypted: encryptSent(deps, id, sent),
        person_index: personIndexOf(deps, sent),
        file_id: null,
        ...fitColumns(fit),
      },
      ...dueOf(deps, JUST_SENT, await stagesOfPost(trx, postId), now),
      ...{ reminded_for: null, raised_for: null, sent_at: now, since: now },
    })
    .onConflict((conflict) => conflict.constraint('application_once').doNothing())
    .returning('version')
    .executeTakeFirst()
  if (row === undefined) return null
  await writeStep(deps, trx, { id, seq: 1 }, { role: 'talent', accountId: by.accountId }, { kind: 'apply' })
  return { id, version: row.version, state: 'sent' }
}

const fitColumns = (fit: Awaited<ReturnType<typeof fitOf>>) => ({
  fit_met: fit?.met ?? null,
  fit_unmet: fit?.unmet ?? null,
  fit_unknown: fit?.unknown ?? null,
})

/**
 * Once a person and post; one that was taken back is sent anew, with the CV of now. The post is held first, so that it is
 * open, or not, by the server's clock until the end of this.
 * @throws ContractError `not_found`; `wrong_state` saying what stands in the way; `stale_version` of the CV; `invalid`
 */
export async function applyForPost(
  deps: Deps,
  trx: Trx,
  by: Caller,
  { params, body }: Pick<EndpointInput<typeof endpoint>, 'params' | 'body'>,
): Promise<ApplicationChanged> {
  const post = await holdPost(deps.clock, trx, params.id)
  const mine = await findMine(trx, post.id, by.accountId)
  if (mine !== undefined && mine.state !== 'withdrawn') {
    if (body.recommended !== null) await bindRecommended(trx, mine.id, post.id, body.recommended)
    return asChanged(mine)
  }
  requireOpen(post)
  const { cv, sent } = await takeCv(deps, trx, by, post, body)
  const fit = await fitOf(deps, trx, by.accountId, post, body)
  const now = deps.clock.now()
  const changed =
    mine === undefined
      ? await begin(deps, trx, by, post.id, sent, fit)
      : await applyApplicationChange(
          deps,
          trx,
          mine,
          { role: 'talent', accountId: by.accountId },
          {
            ...{ event: 'apply_again', version: null, open: true, owes: true },
            patch: {
              ...{ sent_encrypted: encryptSent(deps, mine.id, sent), ...fitColumns(fit), sent_at: now },
              person_index: personIndexOf(deps, sent),
              ...{ reminded_for: null, raised_for: null },
              ...{ open_to_employer: true, interview: 'none', stages_passed: [] },
            },
          },
        )
  if (changed === null) return asChanged((await findMine(trx, post.id, by.accountId)) as ApplicationRow)
  const along = await fileAlong(deps, trx, by.accountId, changed.id, cv.content.fileId)
  await trx.updateTable('application').set({ file_id: along }).where('id', '=', changed.id).execute()
  await bindRecommended(trx, changed.id, post.id, body.recommended)
  const subject = { kind: 'application', id: changed.id } as const
  await giveConsents(deps, trx, { subject, accountId: by.accountId, at: now }, [
    { ...APPLY_CONSENT, purpose: 'apply' },
  ])
  return changed
}
