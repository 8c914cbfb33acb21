import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import { EDUCATION_LABEL } from '@talent/contract/account'
import { standingLabel } from '@talent/contract/application'
import { chinaTime } from '@talent/contract/calendar'
import type { exportApplicants as endpoint } from '@talent/contract/employer'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'
import { writeSheet, XLSX } from '../../platform/sheets/sheets.ts'
import { isPhoneShown, sentOf } from '../application/index.ts'
import { recordAct } from '../audit/index.ts'
import { stagesOfPosts } from '../recruitment/index.ts'
import { inTab, ownApplicants, toApplicant } from './applicants.ts'

const HEADINGS = [
  '岗位',
  '姓名',
  '学历',
  '专业',
  '毕业院校',
  '状态',
  '投递日期',
  '答复期限',
  '符合',
  '不符合',
  '待核实',
  '手机号',
]

/**
 * What the list shows with these filters, as words: no cell is a formula, whatever was typed, and a number keeps its digits and
 * its sign. A telephone stands there only where it may be seen; that somebody was in the list is on their trail first.
 */
export async function exportApplicants(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<Binary> {
  const lines = await deps.db.transaction().execute(async (trx) => {
    const own = await ownApplicants(trx, by)
    const rows = await own
      .selectAll('application')
      .$if(query.post !== undefined, (found) => found.where('application.post_id', '=', query.post ?? ''))
      .$if(query.tab !== undefined, (found) => found.where(inTab(query.tab ?? 'waiting')))
      .orderBy('application.due_on')
      .orderBy('application.id')
      .limit(MOST.exportedApplicants + 1)
      .execute()
    if (rows.length > MOST.exportedApplicants)
      throw new ContractError('invalid', {
        message: `一次最多导出 ${MOST.exportedApplicants} 人，请按岗位分开导出`,
      })
    const stagesOf = await stagesOfPosts(trx, [...new Set(rows.map(({ post_id: post }) => post))])
    const found: string[][] = []
    for (const row of rows) {
      const sent = sentOf(deps, row)
      const shown = isPhoneShown(sent, row)
      await recordAct(deps, trx, {
        by: { accountId: by.accountId, role: 'contact' },
        ownerId: row.talent_account_id,
        action: 'reveal',
        what: shown ? '导出的投递名单，含手机号' : '导出的投递名单',
        subject: { kind: 'application', id: row.id },
      })
      const one = toApplicant(deps, row, undefined, stagesOf.get(row.post_id))
      const { postTitle, name, education, major, fit, next } = one
      found.push([
        ...[postTitle, name, EDUCATION_LABEL[education], major, sent.cv.study?.school ?? ''],
        ...[standingLabel(one), chinaTime(row.sent_at).day, next?.dueOn ?? ''],
        ...(fit === null ? ['', '', ''] : [fit.met, fit.unmet, fit.unknown].map(String)),
        shown ? sent.phone : '',
      ])
    }
    return found
  })
  return { type: XLSX, bytes: await writeSheet({ name: '投递名单', rows: [HEADINGS, ...lines] }) }
}
