import { LIMITS } from '@talent/contract'
import {
  answerSupervision,
  endSupervision,
  extendRequest,
  mostExtension,
  SUPERVISION_RESULT_LABEL,
  SUPERVISION_RESULTS,
  superviseRequest,
  type RequestChanged,
  type RequestSummary,
  type SupervisionResult,
} from '@talent/contract/service-request'
import { monthDay } from '@/lib/dates'
import { call } from '@/lib/request'

/** What a sheet looks at of a request. */
export type Timed = Pick<RequestSummary, 'clock' | 'attention'>

/** One thing a sheet asks for; what is typed or chosen is kept as text under its key, the body's name for it. */
export interface SheetField {
  readonly key: string
  readonly label: string
  readonly help?: string
  readonly kind: 'text' | 'day' | 'choice'
  readonly optional?: boolean
  readonly max?: number
  readonly placeholder?: string
  readonly options?: (request: Timed) => readonly { value: string; text: string }[]
}
export interface FieldsSheetRow {
  readonly title: string
  /** On the button. */
  readonly act: string
  readonly fields: readonly SheetField[]
  /** What follows from it. */
  readonly note: (request: Timed) => string
  readonly send: (
    id: string,
    version: number,
    values: Readonly<Record<string, string>>,
  ) => Promise<RequestChanged>
}

const DAYS = [1, 2, 3, 5, 10]
const days = (most: number) =>
  DAYS.filter((count) => count <= most).map((count) => ({ value: String(count), text: `${count} 个工作日` }))

/** Sheets that ask for several things, a row each. */
export const FIELDS_SHEETS = {
  extend: {
    title: '延期',
    act: '确认延期',
    fields: [
      {
        key: 'workingDays',
        label: '延几个工作日',
        kind: 'choice',
        options: ({ clock }) => days(mostExtension({ promisedWorkingDays: clock.promised })),
      },
      {
        key: 'reason',
        label: '延期的原因',
        help: '申请人会原样看到',
        kind: 'text',
        max: LIMITS.reason,
        placeholder: '例如：医院号源周一才放',
      },
      {
        key: 'basis',
        label: '依据',
        help: '文件和条款',
        kind: 'text',
        max: LIMITS.basis,
        placeholder: '例如：实施办法第八条',
      },
    ],
    note: ({ clock }) =>
      `只能在到期前延 1 次，最多延 ${mostExtension({ promisedWorkingDays: clock.promised })} 个工作日。${
        clock.dueOn === null ? '' : `原来的日子 ${monthDay(clock.dueOn)}会一直写着，`
      }申请人会收到新旧两个日子。`,
    send: (id, version, { workingDays = '', reason = '', basis = '' }) =>
      call(extendRequest, {
        params: { id },
        body: { version, workingDays: Number(workingDays), reason, basis },
      }),
  },
  supervise: {
    title: '发督办',
    act: '发督办',
    fields: [
      { key: 'withinWorkingDays', label: '几个工作日内回复', kind: 'choice', options: () => days(5) },
      {
        key: 'note',
        label: '附一句话',
        help: '只给专员看',
        kind: 'text',
        optional: true,
        max: LIMITS.note,
        placeholder: '例如：请写清卡在哪里、新的日子',
      },
    ],
    note: () => '由您督办，到有结果为止。申请人会看到有人在督办。',
    send: (id, version, { withinWorkingDays = '1', note = '' }) =>
      call(superviseRequest, {
        params: { id },
        body: { version, withinWorkingDays: Number(withinWorkingDays), note },
      }),
  },
  answer_supervision: {
    title: '回复督办',
    act: '回复',
    fields: [
      { key: 'newDay', label: '新的日子', help: '能办好的那个工作日', kind: 'day' },
      {
        key: 'reason',
        label: '为什么超期',
        kind: 'text',
        max: LIMITS.reason,
        placeholder: '例如：周四才有专家号',
      },
    ],
    note: () => '统筹同意后，新的日子会告诉申请人。原来的承诺仍记为超期。',
    send: (id, version, { newDay = '', reason = '' }) =>
      call(answerSupervision, { params: { id }, body: { version, newDay, reason } }),
  },
  end_supervision: {
    title: '督办结果',
    act: '结束督办',
    fields: [
      {
        key: 'result',
        label: '结果',
        kind: 'choice',
        options: ({ attention: { supervision } }) =>
          SUPERVISION_RESULTS.filter(
            (result) => result !== 'agreed' || (supervision?.answer ?? null) !== null,
          ).map((value) => ({ value, text: SUPERVISION_RESULT_LABEL[value] })),
      },
      {
        key: 'text',
        label: '结果说明',
        help: '申请人和专员都会原样看到',
        kind: 'text',
        max: LIMITS.note,
        placeholder: '例如：周四挂上专家号，当天告诉您',
      },
    ],
    note: ({ attention: { supervision } }) =>
      supervision?.answer?.newDay
        ? `专员说改到 ${monthDay(supervision.answer.newDay)}：${supervision.answer.reason}`
        : '专员还没有回复新的日子。',
    send: (id, version, { result = '', text = '' }) =>
      call(endSupervision, { params: { id }, body: { version, result: result as SupervisionResult, text } }),
  },
} as const satisfies Record<string, FieldsSheetRow>
export type FieldsAction = keyof typeof FIELDS_SHEETS
