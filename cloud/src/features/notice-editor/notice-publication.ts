import { ContractError, type FieldFault } from '@talent/contract'
import {
  checkNotice,
  EMPTY_NOTICE,
  headOf,
  labelOfNoticePart,
  type NoticeContent,
} from '@talent/contract/notice-editor'
import { holdLock } from '../../db/hold-lock.ts'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { isBegun, type Reviewable } from '../publication/index.ts'
import { latestCorrection, latestNotice, putNoticeVersion } from '../recruitment/index.ts'

/** A number names one notice: another that is in force has it. */
async function issueFaults(
  reader: Reader,
  { issue, demo }: NoticeContent,
  id: string,
): Promise<FieldFault[]> {
  if (issue === null) return []
  const other = await reader
    .selectFrom('notice')
    .select('title')
    .where('issue', '=', issue)
    .where('demo', '=', demo)
    .where('id', '<>', id)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst()
  return other === undefined
    ? []
    : [
        {
          field: 'issue',
          label: labelOfNoticePart('issue'),
          message: `第 ${issue} 期已经有了：${other.title}`,
        },
      ]
}

/** A 招聘公告 as something that is published. */
export const noticePublication = ({ clock }: Pick<Deps, 'clock'>): Reviewable<NoticeContent> => ({
  kind: 'notice',
  current: async (reader, id) => {
    const found = await latestNotice(reader, id)
    if (found !== null) return { version: found.version, content: found.content }
    return (await isBegun(reader, 'notice', id)) ? { version: 0, content: EMPTY_NOTICE } : null
  },
  settle: (_, content) => content,
  shown: headOf,
  check: async (reader, content, id) => {
    const published = (await latestCorrection(reader, id)) ?? { version: 0, correction: '' }
    return [
      ...checkNotice(content, published, clock.now().toISOString()),
      ...(await issueFaults(reader, content, id)),
    ]
  },
  put: async (trx, id, content) => {
    await holdLock(trx, 'notice_issues')
    // Another of the same number may have been published since it was checked.
    const fields = await issueFaults(trx, content, id)
    if (fields.length > 0) throw new ContractError('invalid', { fields })
    return putNoticeVersion(trx, id, content, clock.now())
  },
  draft: 'notice_draft',
  titleOf: ({ title }) => title || '没有标题的公告',
})
