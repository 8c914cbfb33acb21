import { ContractError, MOST, type EndpointInput } from '@talent/contract'
import {
  AWARD_STATE_LABEL,
  DELAY_CAUSE_LABEL,
  yuanTyped,
  type exportAwards as endpoint,
} from '@talent/contract/award'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'
import { writeSheet, XLSX } from '../../platform/sheets/sheets.ts'
import { awardsHere, enterprisesSpokenFor, isKeptBy } from './here.ts'
import { inScope, inYear } from './read.ts'
import { viewAwards } from './view.ts'

const HEADINGS = [
  ...['兑现编号', '姓名或单位', '政策', '发文字号', '待遇', '第几期', '共几期'],
  ...['认定日期', '金额（元）', '状态', '原承诺日', '现承诺日', '超期', '卡在哪里', '原因'],
  ...['拨付单位', '拨付日期', '实拨金额（元）', '批次号', '本人确认到账'],
]

/**
 * What the ledger shows with these filters, every row of it, as words: no cell is a formula, whatever was typed.
 * Of one's own there is none.
 */
export async function exportAwards(
  deps: Deps,
  by: Caller,
  { query }: EndpointInput<typeof endpoint>,
): Promise<Binary> {
  const mine = await enterprisesSpokenFor(deps.db, by)
  const rows = await awardsHere(deps.db)
    .selectAll()
    .where(isKeptBy(by, mine))
    .where(inScope(deps)[query.scope])
    .$if(query.policy !== undefined, (found) => found.where('policy_id', '=', query.policy ?? ''))
    .$if(query.year !== undefined, (found) => found.where(inYear(query.year ?? '')))
    .orderBy('due_on')
    .orderBy('id')
    .limit(MOST.exportedAwards + 1)
    .execute()
  if (rows.length > MOST.exportedAwards)
    throw new ContractError('invalid', {
      message: `一次最多导出 ${MOST.exportedAwards} 笔，请按政策或年度分开导出`,
    })
  const byId = new Map(rows.map((row) => [row.id, row]))
  const views = await viewAwards(deps, by, rows)
  const lines = views.map((one) => {
    const row = byId.get(one.id)
    const paid = row?.paid_fen ?? null
    return [
      ...[one.number, one.who, one.policyTitle, row?.doc_no ?? '', one.benefit],
      ...[String(one.instalment), String(one.instalments), one.grantedOn, yuanTyped(one.amountFen)],
      ...[AWARD_STATE_LABEL[one.state], one.promisedOn, one.dueOn, one.late ? '超期' : ''],
      ...[one.cause === null ? '' : DELAY_CAUSE_LABEL[one.cause], one.why, one.payer, one.paidOn ?? ''],
      ...[paid === null ? '' : yuanTyped(paid), row?.batch ?? '', one.receivedOn ?? ''],
    ]
  })
  return { type: XLSX, bytes: await writeSheet({ name: '兑现台账', rows: [HEADINGS, ...lines] }) }
}
