import { daysLeft, fullTime, noticeCaption, phaseTag, shareTitle, sizes } from './labels'

test('a deadline carries its weekday and time on the clock of China', () => {
  expect(fullTime('2026-12-04T09:30:00.000Z', '2026-11-24')).toBe('12月4日 周五 17:30')
  expect(fullTime('2026-12-04T09:30:00.000Z', '2026-12-04')).toBe('今天 17:30')
})

test('working days are counted until the last day', () => {
  expect(daysLeft(8)).toBe('剩 8 个工作日')
  expect(daysLeft(0)).toBeUndefined()
  expect(daysLeft(null)).toBeUndefined()
})

test('a notice without a stated deadline is neither open nor closed', () => {
  expect(phaseTag('undated').text).toBe('起止原文未载明')
  expect(noticeCaption({ phase: 'undated', applyFrom: null, applyUntil: null, publishedOn: null })).toBe(
    '日期原文未载明',
  )
  expect(sizes({ postCount: 3, headcount: null })).toEqual(['3 个岗位', false])
})

test('a notice whose applications have not begun says from when', () => {
  expect(phaseTag('upcoming').text).toBe('未开始')
  const days = { applyFrom: '2026-12-01T01:00:00.000Z', applyUntil: '2026-12-04T09:30:00.000Z' }
  expect(noticeCaption({ phase: 'upcoming', ...days, publishedOn: '2026-11-20' })).toBe('12月1日开始报名')
  expect(noticeCaption({ phase: 'open', ...days, publishedOn: '2026-11-20' })).toBe('12月4日截止报名')
})

test('the card one forwards a notice with says number, posts and deadline, and once it is over that it is', () => {
  const notice = {
    ...{ issue: 12, title: '公开引进高层次人才', postCount: 28, headcount: 41, publishedOn: '2026-11-16' },
    ...{ applyFrom: null, applyUntil: '2026-12-04T09:30:00.000Z' },
  }
  const opening = '第 12 期：公开引进高层次人才，28 个岗位，招 41 人，'
  expect(shareTitle({ ...notice, phase: 'open' })).toBe(`${opening}12月4日截止报名`)
  expect(shareTitle({ ...notice, phase: 'closed' })).toBe(`${opening}已截止`)
  expect(shareTitle({ ...notice, issue: null, headcount: null, phase: 'open' })).toBe(
    '公开引进高层次人才，28 个岗位，12月4日截止报名',
  )
})
