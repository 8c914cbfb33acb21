import {
  charactersIn,
  ContractError,
  LIMITS,
  MOST,
  type EndpointInput,
  type EndpointOutput,
} from '@talent/contract'
import {
  blanksIn,
  type addQuickReply as adding,
  type changeQuickReply as changing,
  type QuickReplyInput,
  type removeQuickReply as removing,
  type ReplyUse,
} from '@talent/contract/quick-reply'
import { reasonFault } from '@talent/contract/employer'
import type { Trx } from '../../db/database.ts'
import { holdLock } from '../../db/hold-lock.ts'
import type { Deps } from '../../deps.ts'
import type { Caller } from '../../http/caller.ts'
import { currentFiles, matterTitles } from '../matter/index.ts'
import { encryptReply } from './words.ts'

/** What an applicant is answered with: no matter's, without blanks that nobody would fill, and a reason that speaks of the post. */
function requireAnswer({ use, text, matterCode, files }: QuickReplyInput): void {
  if (use === 'message') return
  const longest = use === 'refuse' ? LIMITS.reason : LIMITS.note
  const message =
    matterCode !== null || files.length > 0
      ? '答复投递的常用语不带事项和文件'
      : blanksIn(text).length > 0
        ? '答复投递的常用语里不能有【】的空，请直接写'
        : charactersIn(text) > longest
          ? `最多 ${longest} 个字`
          : use === 'refuse'
            ? reasonFault(text)
            : null
  if (message !== null)
    throw new ContractError('invalid', { fields: [{ field: 'reply.text', label: '内容', message }] })
}

async function columnsOf(deps: Deps, trx: Trx, id: string, reply: QuickReplyInput) {
  requireAnswer(reply)
  if (reply.matterCode !== null && !(await matterTitles(trx)).has(reply.matterCode))
    throw new ContractError('invalid', {
      fields: [{ field: 'reply.matterCode', label: '事项', message: '请从列出的事项里选择' }],
    })
  const code = reply.matterCode ?? ''
  const there = reply.files.length === 0 ? [] : ((await currentFiles(trx, [code])).get(code) ?? [])
  if (!reply.files.every((key) => there.some((file) => file.key === key)))
    throw new ContractError('invalid', {
      fields: [
        { field: 'reply.files', label: '附带的文件', message: '有文件不在这个事项里，请移除后重新选择' },
      ],
    })
  return {
    ...encryptReply(deps.cipher, id, reply),
    matter_code: reply.matterCode,
    use_for: reply.use,
    file_keys: [...new Set(reply.files)],
  }
}

const isAnswer = (use: ReplyUse): boolean => use !== 'message'

/** Whose it would be: a coordinator's is shared, a commissioner's and a contact's their own. */
function ownerOf(caller: Caller, shared: boolean, use: ReplyUse): string | null {
  if (isAnswer(use)) {
    if (!shared && caller.roles.includes('contact')) return caller.accountId
    throw new ContractError('invalid', {
      fields: [{ field: 'reply.use', label: '用在哪里', message: '答复投递的常用语由企业联系人自己存' }],
    })
  }
  if (!caller.roles.includes(shared ? 'coordinator' : 'commissioner'))
    throw new ContractError('invalid', {
      fields: [
        {
          field: 'shared',
          label: '共用',
          message: shared ? '共用的常用语由统筹维护' : '自己的常用语由专员维护，请存为共用的',
        },
      ],
    })
  return shared ? null : caller.accountId
}

export async function addQuickReply(
  deps: Deps,
  trx: Trx,
  caller: Caller,
  { body }: EndpointInput<typeof adding>,
): Promise<EndpointOutput<typeof adding>> {
  const owner = ownerOf(caller, body.shared, body.reply.use)
  // Two that are added at once don't count the same: one's own hold their owner, shared ones each other.
  if (owner === null) await holdLock(trx, 'shared_replies')
  else await trx.selectFrom('account').select('id').where('id', '=', owner).forNoKeyUpdate().execute()
  const { kept } = await trx
    .selectFrom('quick_reply')
    .select((eb) => eb.fn.countAll<number>().as('kept'))
    .where('owner_account_id', owner === null ? 'is' : '=', owner)
    .executeTakeFirstOrThrow()
  if (kept >= MOST.quickReplies)
    throw new ContractError('invalid', {
      fields: [
        {
          field: 'reply.title',
          label: '常用语',
          message: `最多 ${MOST.quickReplies} 条，请先删掉不用的`,
        },
      ],
    })
  const id = deps.newId()
  await trx
    .insertInto('quick_reply')
    .values({ id, owner_account_id: owner, ...(await columnsOf(deps, trx, id, body.reply)) })
    .execute()
  return { id, version: 1 }
}

/** The row is held; what isn't the caller's isn't there. */
async function lockOwn(trx: Trx, caller: Caller, id: string, version: number): Promise<ReplyUse> {
  const row = await trx
    .selectFrom('quick_reply')
    .select(['owner_account_id', 'version', 'use_for'])
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  const theirs =
    row?.owner_account_id === null
      ? caller.roles.includes('coordinator')
      : row?.owner_account_id === caller.accountId &&
        caller.roles.includes(isAnswer(row?.use_for ?? 'message') ? 'contact' : 'commissioner')
  if (row === undefined || !theirs) throw new ContractError('not_found')
  if (row.version !== version) throw new ContractError('stale_version')
  return row.use_for
}

export async function changeQuickReply(
  deps: Deps,
  trx: Trx,
  caller: Caller,
  { params: { id }, body }: EndpointInput<typeof changing>,
): Promise<EndpointOutput<typeof changing>> {
  const use = await lockOwn(trx, caller, id, body.version)
  if (use !== body.reply.use)
    throw new ContractError('invalid', {
      fields: [{ field: 'reply.use', label: '用在哪里', message: '用在哪里不能改，请另加一条' }],
    })
  const version = body.version + 1
  await trx
    .updateTable('quick_reply')
    .set({ ...(await columnsOf(deps, trx, id, body.reply)), version })
    .where('id', '=', id)
    .execute()
  return { id, version }
}

export async function removeQuickReply(
  trx: Trx,
  caller: Caller,
  { params: { id }, body }: EndpointInput<typeof removing>,
): Promise<EndpointOutput<typeof removing>> {
  await lockOwn(trx, caller, id, body.version)
  await trx.deleteFrom('quick_reply').where('id', '=', id).execute()
  return { done: true }
}
