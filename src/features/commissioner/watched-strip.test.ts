import { aClock, anAttention, aSummary } from '@/testing/factories'
import { watchedAct, watchedStrip } from './watched-strip'

const late = aClock({ dueOn: '2026-11-23', remaining: -1, lateBy: 1 })
const supervision = {
  by: '顾明月',
  sentAt: '2026-11-23T16:10:00+08:00',
  dueOn: '2026-11-24',
  remaining: 0,
  answer: null,
}
const answer = { newDay: '2026-11-26', reason: '周四才有专家号' }

test.each([
  [
    'nobody watches',
    anAttention({ nudges: 2 }),
    'supervise',
    { what: '还没督办', by: '承诺 11月23日', remark: '催办 2 次' },
  ],
  ['somebody watches', anAttention({ supervision }), 'hurry', { lead: '督办中', what: '，等林知远回复' }],
  [
    'it is answered',
    anAttention({ supervision: { ...supervision, answer } }),
    'settle',
    { what: '改到 11月26日', by: '原因：周四才有专家号' },
  ],
  [
    'it is answered, and asked for again and again',
    anAttention({ nudges: 3, supervision: { ...supervision, answer } }),
    'settle',
    { what: '改到 11月26日' },
  ],
])('a late one: %s', (_, attention, act, strip) => {
  const request = aSummary({ clock: late, attention })
  expect(watchedAct(request)).toBe(act)
  expect(watchedStrip(request)).toMatchObject(strip)
})

test('one that is late without a commissioner is given to somebody first', () => {
  const request = aSummary({ clock: late, commissioner: null })
  expect(watchedAct(request)).toBe('assign')
  expect(watchedStrip(request).what).toBe('还没有专员')
})
