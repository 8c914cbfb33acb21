import { ContractError, type EndpointInput } from '@talent/contract'
import { chinaTime, type DayString } from '@talent/contract/calendar'
import type { Basis, Matter } from '@talent/contract/matter'
import {
  hasClosingNote,
  OUTCOME_LABEL,
  sinceReopened,
  type getClosingNote as endpoint,
} from '@talent/contract/service-request'
import type { Deps } from '../../deps.ts'
import type { Binary } from '../../http/bind-endpoint.ts'
import type { Caller } from '../../http/caller.ts'
import { print } from '../../platform/print/print.ts'
import type { Sheet } from '../../platform/print/print-sheet.ts'
import { loadCards } from '../commissioner/index.ts'
import { CLOSED } from '../consent/index.ts'
import { findMatter } from '../matter/index.ts'
import { requireViewer } from './access.ts'
import { clockAt } from './clock.ts'
import { closedUntil } from './closed-words.ts'
import { decryptBody, decryptVariant } from './encrypted-words.ts'
import { factsOf } from './entry-content.ts'
import { findRequest, loadHistory, type EntryRow, type RequestRow } from './repository.ts'
import { firstDay } from './steps.ts'
import { talentWords } from './talents.ts'

const dayWords = (day: DayString | null): string => {
  if (day === null) return ''
  const [year, month, date] = day.split('-').map(Number)
  return `${year}年${month}月${date}日`
}
const basisWords = ({ document, article }: Basis): string => `《${document}》${article ?? ''}`

interface Noted {
  readonly row: RequestRow
  readonly matter: Matter
  readonly history: readonly EntryRow[]
  readonly who: string
  /** Who closed it. */
  readonly handler: string
  /** Until when words are closed to the reader; null: none are. */
  readonly closed: Date | null
}

/** What stands on the paper. A row without anything to say is left out. */
export function closingSheet(
  deps: Pick<Deps, 'cipher' | 'calendar' | 'clock'>,
  { row, matter, history, who, handler, closed }: Noted,
): Sheet {
  const current = sinceReopened(history)
  const entry = current.findLast(({ kind }) => kind === 'resolve')
  const body = entry === undefined ? undefined : decryptBody(deps, { ...entry, kind: 'resolve' })
  const facts = entry === undefined ? undefined : factsOf({ ...entry, kind: 'resolve' })
  const shown = (words: string) =>
    words !== '' && entry !== undefined && closed !== null && entry.at <= closed ? CLOSED : words
  const now = deps.clock.now()
  const { used } = clockAt(history, matter, deps.calendar, now)
  const variant = decryptVariant(deps, row.id, row.variant_encrypted)
  const remaining = shown(body?.remaining ?? '')
  const goesOn = facts?.remainingOn ?? null
  const rows = [
    ['服务事项', [matter.title, variant].filter(Boolean).join('，')],
    ['申请人', who],
    ['提交日期', dayWords(chinaTime(row.submitted_at).day)],
    ['受理日期', dayWords(firstDay(history, 'accept'))],
    ['办结日期', dayWords(firstDay(current, 'resolve'))],
    ['用时', `${used} 个工作日（承诺 ${matter.promisedWorkingDays} 个工作日）`],
    ['办理结果', row.outcome === null ? '' : OUTCOME_LABEL[row.outcome]],
    ['结果说明', shown(body?.text ?? '')],
    ['接着办', [remaining, goesOn && `${dayWords(goesOn)}前`].filter(Boolean).join('，')],
    ['依据', matter.basis.map(basisWords).join('\n')],
    ['承办单位', matter.departmentName],
    ['经办人', handler],
  ] as const
  const today = dayWords(chinaTime(now).day)
  return {
    title: '人才服务办结单',
    number: `办件编号 ${row.number}`,
    rows: rows.flatMap(([label, text]) => (text === '' ? [] : [{ label, text }])),
    remarks: [
      `${today}由系统按办件记录生成。以后重新办理的，以新的办结单为准。`,
      ...(matter.demo ? ['演示数据，人物、机构与条款均为虚构。'] : []),
    ],
  }
}

/**
 * 办结单 of a closed request, for whoever may read it; what was said under a withdrawn consent is closed to staff here too.
 * No internal note is near it: it is made of the thread's own entries.
 */
export async function getClosingNote(
  deps: Deps,
  by: Caller,
  { params }: EndpointInput<typeof endpoint>,
): Promise<Binary> {
  const { db } = deps
  const found = await findRequest(db, params.id)
  const viewer = requireViewer(found, by)
  const row = found as RequestRow
  if (!hasClosingNote(row)) throw new ContractError('wrong_state', { message: '办结后才有办结单' })
  const [matter, history, closed] = await Promise.all([
    findMatter(db, row.matter_code, row.matter_version),
    loadHistory(db, row.id),
    viewer === 'talent' ? null : closedUntil(db, row.id),
  ])
  const closedBy = history.findLast(({ kind }) => kind === 'resolve')?.actor_account_id ?? null
  const [names, cards] = await Promise.all([
    talentWords(deps, db, [row.talent_account_id, closedBy ?? row.talent_account_id]),
    loadCards(db, closedBy === null ? [] : [closedBy]),
  ])
  const handler = closedBy === null ? '' : (cards.get(closedBy)?.name ?? names.get(closedBy)?.name ?? '')
  const who = names.get(row.talent_account_id)?.name ?? ''
  return {
    type: 'application/pdf',
    bytes: await print(closingSheet(deps, { row, matter, history, who, handler, closed })),
  }
}
