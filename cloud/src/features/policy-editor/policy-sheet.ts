import { ContractError } from '@talent/contract'
import { chinaTime } from '@talent/contract/calendar'
import { numberedRules, type PolicyContent } from '@talent/contract/policy-editor'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import { print } from '../../platform/print/print.ts'
import type { Sheet } from '../../platform/print/print-sheet.ts'
import { policyPublication } from './policy-publication.ts'

/** So many rules fit a paper somebody reads before they sign; the largest given document has a third of them. */
const MOST_RULES = 300

const lines = (content: PolicyContent) =>
  numberedRules(content).map(({ number, text, clause }) => ({
    label: number,
    text: clause === null ? text : `${text}（${clause}）`,
  }))

export function policySheet(content: PolicyContent, version: number, today: string): Sheet {
  const { title, docNo, expiresOn, demo } = content
  return {
    title: '政策条件单',
    number: [title, docNo, `系统内第 ${version} 版`].filter(Boolean).join('  '),
    rows: [
      ...(expiresOn === null ? [] : [{ label: '有效期', text: `至 ${expiresOn}` }]),
      ...lines(content),
      { label: '核对意见', text: '以上各条与文件一致 □    不一致的条目：' },
      { label: '签字、日期', text: ' ' },
    ],
    remarks: [
      `${today}由系统按线上第 ${version} 版生成，自测和结果用的就是这些条目。改动后请重新打印核对。`,
      ...(demo ? ['演示数据，人物、机构与条款均为虚构。'] : []),
    ],
  }
}

/** @throws ContractError `not_found`; `wrong_state` where none is in force, or there are too many rules for a paper */
export async function getPolicySheet(deps: Deps, id: string): Promise<Binary> {
  const published = await policyPublication(deps).current(deps.db, id)
  if (published === null) throw new ContractError('not_found')
  const { version, content } = published
  if (version === 0) throw new ContractError('wrong_state', { message: '发布后才有条件单' })
  if (lines(content).length > MOST_RULES)
    throw new ContractError('wrong_state', { message: `条目超过 ${MOST_RULES} 条，请在编辑里分段核对` })
  return {
    type: 'application/pdf',
    bytes: await print(policySheet(content, version, chinaTime(deps.clock.now()).day)),
  }
}
