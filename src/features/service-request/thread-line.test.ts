import type { TimelineEntry } from '@talent/contract/service-request'
import { threadLine } from './thread-line'

const base = (mine = false) => ({
  id: 'e',
  seq: 1,
  at: '2026-11-18T02:05:00Z',
  author: { role: 'talent' as const, name: '周予安', mine, portrait: null },
})
const words = (entry: TimelineEntry) => {
  const line = threadLine(entry)
  return line === null ? null : `${line.lead ?? ''}${line.text ?? ''}`
}
const DUE = '2026-12-02'

describe('a line of the thread', () => {
  beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-24T06:30:00Z') }))
  afterAll(() => jest.useRealTimers())

  it.each<[TimelineEntry, string | null]>([
    [{ ...base(true), kind: 'submit', materialCount: 4 }, '您提交了申请和 4 份材料'],
    [{ ...base(), kind: 'submit', materialCount: 0 }, '周予安提交了申请'],
    [{ ...base(), kind: 'accept', promisedOn: DUE, provisional: false, note: '' }, '已受理，12月2日前办结'],
    [
      { ...base(), kind: 'accept', promisedOn: '2027-01-06', provisional: true, note: '' },
      '已受理，2027年1月6日前（暂定）办结',
    ],
    [
      { ...base(), kind: 'report_progress', doing: '正在与学校核对学位', dueOn: null, provisional: false },
      '正在与学校核对学位',
    ],
    [
      {
        ...base(),
        kind: 'report_progress',
        doing: '正在与学校核对学位',
        dueOn: '2027-01-05',
        provisional: true,
      },
      '正在与学校核对学位，2027年1月5日前（暂定）',
    ],
    [
      {
        ...base(),
        kind: 'ask_supplement',
        items: [{ key: 'a', what: '居住证明', basis: null, material: null, done: false }],
        again: '',
        note: '',
        dueOn: DUE,
        provisional: false,
        retracted: false,
      },
      '一次性告知：补 1 项材料，12月2日前，期间不计时',
    ],
    [
      {
        ...base(),
        kind: 'resolve',
        outcome: 'partly_solved',
        text: '',
        attachments: [],
        remaining: '',
        remainingOn: null,
      },
      '已办结：部分解决',
    ],
    [
      {
        ...base(),
        kind: 'resolve',
        outcome: null,
        text: '',
        attachments: [],
        remaining: '',
        remainingOn: null,
      },
      '已办结：结果未记录',
    ],
    [{ ...base(), kind: 'evaluate', level: null, reasons: [], text: '' }, '已评价，等级未记录'],
    [{ ...base(), kind: 'accept', promisedOn: null, provisional: false, note: '' }, '已受理'],
    [{ ...base(), kind: 'evaluate', level: 4, reasons: ['按时办结'], text: '' }, '满意，按时办结'],
    [{ ...base(true), kind: 'reopen', reason: '学校说没有收到' }, '您要求重新办理'],
    [{ ...base(true), kind: 'withdraw', reason: '' }, '您撤回了申请'],
    [
      { ...base(), kind: 'transfer', from: '林知远', to: '许青禾', reason: '请假', note: '' },
      '林知远转给许青禾，原因：请假',
    ],
    [{ ...base(), kind: 'message', text: '好的', attachments: [] }, null],
  ])('%#', (entry, expected) => {
    expect(words(entry)).toBe(expected)
  })
})
