import { applicationStrip } from './strip'

const next = (remaining: number) =>
  ({ actor: 'employer', what: '看简历并回复', dueOn: '2026-12-01', remaining }) as const
const since = '2026-11-23T02:00:00.000Z'

test.each([
  ['sent', next(5), '', '单位还没看', '12月1日前看简历并回复'],
  ['viewed', next(3), '', '单位11月23日看过您的简历，还没回', '12月1日前看简历并回复'],
  ['sent', next(-2), '', '单位没回，已再次提醒，统筹人员也看到了', undefined],
  ['invited', next(5), '周一 9:30', '邀您面试', '12月1日前看简历并回复'],
  ['hired', null, '12月1日报到', '11月23日录用您了', undefined],
  ['unsuitable', null, '经验方向不同', '单位写的原因：经验方向不同', undefined],
] as const)('%s', (state, of, words, said, by) => {
  const strip = applicationStrip({ state, since, words, next: of })
  expect([`${strip?.lead ?? ''}${strip?.what ?? ''}`, strip?.by]).toEqual([said, by])
})

test('taken back nobody has to act', () => {
  expect(applicationStrip({ state: 'withdrawn', since, words: '', next: null })).toBeNull()
})
