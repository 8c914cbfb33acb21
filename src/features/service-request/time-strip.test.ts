import type { RequestDetail } from '@talent/contract/service-request'
import { aClock, aCommissioner, anAttention, aSummary } from '@/testing/factories'
import { timeStrip } from './time-strip'

const supervision = {
  by: '顾明月',
  sentAt: '2026-11-24T02:00:00Z',
  dueOn: '2026-11-25',
  remaining: 1,
  answer: null,
}
const answered = { ...supervision, answer: { newDay: '2026-11-26', reason: '周四才有专家号' } }
const late = aClock({ dueOn: '2026-11-23', remaining: -1, lateBy: 1 })
const nudged = { nudges: 1, answerBy: '2026-11-24' }

const of = (over: Partial<RequestDetail>, viewer: RequestDetail['viewer']) => {
  const request = aSummary({ talentName: '高若渝', commissioner: aCommissioner(), ...over })
  const strip = timeStrip(request, viewer)
  return (
    strip && [strip.tone, `${strip.lead ?? ''}${strip.what ?? ''}`, strip.by, strip.remark].filter(Boolean)
  )
}

describe('what is said about the time of a request, to each of the three', () => {
  beforeAll(() => jest.useFakeTimers({ now: new Date('2026-11-24T06:32:00Z') }))
  afterAll(() => jest.useRealTimers())

  it.each<
    [string, Partial<RequestDetail>, (string | undefined)[], (string | undefined)[], (string | undefined)[]]
  >([
    [
      '即将超期',
      { clock: aClock({ dueOn: '2026-11-25', remaining: 1 }) },
      ['staff', '即将超期', '明天 18:00 前', '剩 1 个工作日'],
      ['you', '即将超期', '明天 18:00 前', '剩 1 个工作日'],
      ['you', '即将超期', '明天 18:00 前', '剩 1 个工作日'],
    ],
    [
      '今日到期',
      { clock: aClock({ dueOn: '2026-11-24', remaining: 0 }) },
      ['staff', '即将超期', '今天 18:00 前', '今日到期'],
      ['you', '即将超期', '今天 18:00 前', '今日到期'],
      ['you', '即将超期', '今天 18:00 前', '今日到期'],
    ],
    [
      '催办 1 次',
      { attention: anAttention(nudged) },
      ['staff', '您已催办，统筹也知道了', '林专员今天 18:00 前回话'],
      ['you', '催办 1 次，请回话', '今天 18:00 前', '统筹已知'],
      ['wait', '高若渝催办 1 次', '林知远今天 18:00 前回话'],
    ],
    [
      '超期',
      { clock: late },
      ['over', '超期 1 个工作日', '林专员还没办结，已报统筹'],
      ['over', '超期 1 个工作日', '今天写清原因和新的日子'],
      ['over', '超期 1 个工作日', '林知远未办结，可督办'],
    ],
    [
      '督办中',
      { clock: late, attention: anAttention({ supervision }) },
      ['over', '顾明月在督办', '明天 18:00 前给您准信'],
      ['over', '督办：写原因和新日子', '明天 18:00 前，回给顾明月'],
      ['over', '督办中，等林知远回复', '明天 18:00 前，逾期换人'],
    ],
    [
      '督办已回复',
      { clock: late, attention: anAttention({ supervision: answered }) },
      ['over', '顾明月在督办', '明天 18:00 前给您准信'],
      ['wait', '督办已回复，等顾明月', '超期 1 个工作日'],
      ['staff', '林知远已回复：改到 11月26日', '原因：周四才有专家号'],
    ],
    [
      '催办 2 次，升一级',
      { clock: late, attention: anAttention({ nudges: 2, answerBy: '2026-11-24', supervision }) },
      ['over', '催办 2 次，统筹人员接手', '今天 18:00 前给您回话'],
      ['over', '催办 2 次，统筹已接手', '请把进展写进会话'],
      ['you', '轮到您：给高若渝回电', '今天 18:00 前，写下结果'],
    ],
    [
      '没按时受理，已换专员',
      { state: 'submitted', clock: late, attention: anAttention({ reassignedFrom: '许青禾' }) },
      ['staff', '已换林专员受理', '前一位没按时受理，承诺日不变'],
      ['you', '新转来：今天受理', '许青禾未按时受理，承诺日不变'],
      ['wait', '许青禾 → 林知远，自动换', '再不受理由您分派'],
    ],
    [
      '再不受理',
      {
        state: 'submitted',
        clock: late,
        attention: anAttention({ reassignedFrom: '许青禾', unaccepted: true }),
      },
      ['over', '还没受理，已报统筹', '统筹人员为您安排'],
      ['over', '没按时受理，已报统筹', '请马上受理'],
      ['you', '轮到您：重新分派', '换到林知远仍没有受理'],
    ],
    [
      '延期',
      {
        clock: aClock({ dueOn: '2026-12-04', firstDueOn: '2026-12-02', extendedBy: 2 }),
        attention: anAttention({ extensionReason: '医院号源周一才放' }),
      },
      ['staff', '延到 12月4日，原定 12月2日', '原因：医院号源周一才放'],
      ['staff', '已延到 12月4日，原定 12月2日', '原因：医院号源周一才放'],
      ['wait', '延期 1 次，到 12月4日，原定 12月2日', '原因：医院号源周一才放'],
    ],
  ])('%s', (_name, over, talent, commissioner, coordinator) => {
    expect(of(over, 'talent')).toEqual(talent)
    expect(of(over, 'commissioner')).toEqual(commissioner)
    expect(of(over, 'coordinator')).toEqual(coordinator)
  })

  it('of what is on its way and of what has ended there is nothing to say', () => {
    expect(of({}, 'talent')).toBeNull()
    const clock = aClock({ phase: 'ended', remaining: null, firstDueOn: '2026-12-02' })
    expect(of({ state: 'resolved', clock }, 'coordinator')).toBeNull()
  })

  it('a day that has passed is said as one', () => {
    expect(of({ attention: anAttention({ nudges: 1, answerBy: '2026-11-23' }) }, 'coordinator')).toEqual([
      'wait',
      '高若渝催办 1 次',
      '林知远本该 11月23日前回话',
    ])
    expect(
      of(
        {
          clock: late,
          attention: anAttention({ supervision: { ...supervision, dueOn: '2026-11-23', remaining: -1 } }),
        },
        'coordinator',
      )?.[2],
    ).toBe('已过 11月23日，逾期换人')
  })
})
