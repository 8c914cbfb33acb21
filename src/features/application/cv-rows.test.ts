import { EMPTY_CV } from '@talent/contract/application'
import { jobFaults, putJob, readMonth } from './cv-rows'

test.each([
  ['2022-07', '2022-07'],
  ['2022.7', '2022-07'],
  ['2022年7月', '2022-07'],
  ['2022 年 12 月', '2022-12'],
  ['2022-13', null],
  ['去年', null],
  ['', null],
])('%s', (words, month) => {
  expect(readMonth(words)).toBe(month)
})

const JOB = { employer: '某厂', title: '技术员', from: '2020年7月', until: '2022年8月', duties: '' }

test('what is wrong with a job is said at its field', () => {
  expect(jobFaults(JOB)).toEqual({})
  expect(jobFaults({ ...JOB, until: '2019年1月' })).toEqual({ until: '结束年月早于开始年月，请核对' })
  expect(jobFaults({ ...JOB, from: '' })).toEqual({ from: '请填写开始年月' })
  expect(jobFaults({ ...JOB, until: '至今' })).toEqual({ until: '结束年月请写成 2022年7月 这样' })
})

test('jobs stand with the newest first, whenever they are added', () => {
  const first = putJob(EMPTY_CV, null, JOB)
  const both = putJob(first, null, { ...JOB, employer: '某院', from: '2022年9月', until: '' })
  expect(both.jobs.map(({ employer, until }) => [employer, until])).toEqual([
    ['某院', null],
    ['某厂', '2022-08'],
  ])
})
