import { LIMITS } from '@talent/contract'
import {
  acceptRequest,
  answerNudge,
  endUnanswered,
  retractSupplement,
  type RequestChanged,
  type RequestDetail,
} from '@talent/contract/service-request'
import { call } from '@/lib/request'
import type { HandleAction } from './handle-actions'

/** A sheet that asks for one text and sends it. */
export interface WordsSheet {
  readonly title: string
  /** On the button. */
  readonly act: string
  readonly label: string
  readonly help: string
  readonly placeholder: string
  readonly max: number
  /** What the body calls it: where the server's faults are named. */
  readonly field: string
  readonly optional?: boolean
  /** What follows from it. */
  readonly note: (request: RequestDetail) => string
  readonly send: (id: string, version: number, words: string) => Promise<RequestChanged>
}

export const WORDS_SHEETS: Partial<Record<HandleAction, WordsSheet>> = {
  /** The promised time starts here. */
  accept: {
    title: '受理这件申请',
    act: '确认受理',
    label: '附一句话',
    help: '申请人会原样看到，写清接下来做什么',
    placeholder: '例如：材料已收到，我今天与学校联系',
    max: LIMITS.note,
    field: 'note',
    optional: true,
    note: ({ clock }) =>
      `受理后开始计时，承诺 ${clock.promised} 个工作日内办结。缺材料也可以先受理，再一次性告知。`,
    send: (id, version, note) => call(acceptRequest, { params: { id }, body: { version, note } }),
  },
  end_unanswered: {
    title: '终止办理：逾期未补正',
    act: '确认终止',
    label: '附一句话',
    help: '申请人会原样看到',
    placeholder: '例如：材料备齐后随时补交，我们接着办',
    max: LIMITS.note,
    field: 'note',
    optional: true,
    note: () => '依据：逾期不补正的，视为放弃申请。终止后对方补交即恢复办理，承诺时限接着算。',
    send: (id, version, note) => call(endUnanswered, { params: { id }, body: { version, note } }),
  },
  answer_nudge: {
    title: '接手催办：给本人回电',
    act: '记下回话',
    label: '说了什么',
    help: '申请人会原样看到',
    placeholder: '例如：已电话说明，周五前办结',
    max: LIMITS.note,
    field: 'text',
    note: ({ talentName }) => `先给${talentName}回电，再写下结果。专员也看得到。`,
    send: (id, version, text) => call(answerNudge, { params: { id }, body: { version, text } }),
  },
  retract_supplement: {
    title: '收回一次性告知',
    act: '确认收回',
    label: '收回的原因',
    help: '申请人会原样看到',
    placeholder: '例如：学籍证明由我向学校核对，不用您再交',
    max: LIMITS.reason,
    field: 'reason',
    note: () => '收回后申请人不用再补，承诺时限按原来的算，告知以来的日子不扣除。',
    send: (id, version, reason) => call(retractSupplement, { params: { id }, body: { version, reason } }),
  },
}
