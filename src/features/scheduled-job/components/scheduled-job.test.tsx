import { screen } from '@testing-library/react'
import type { ScheduledJob } from '@talent/contract/scheduled-job'
import { answer } from '@/testing/answer'
import { render } from '@/testing/render'
import { ScheduledJobsPanel } from './scheduled-jobs-panel'
import { ScheduledJobsRow } from './scheduled-jobs-row'
import { StoppedJobs } from './stopped-jobs'

const JOB: ScheduledJob = {
  name: 'tell-searches',
  title: '告知新岗位',
  everyMinutes: null,
  dailyAt: '08:00',
  standing: 'fine',
  ran: { at: '2026-11-24T00:00:05.000Z', found: 312, told: 5 },
  failed: null,
}
const LATE: ScheduledJob = {
  ...JOB,
  ...{ name: 'publish', title: '到点发布', everyMinutes: 1, dailyAt: null, standing: 'late', ran: null },
}
const FAILING: ScheduledJob = {
  ...JOB,
  ...{ name: 'watch', title: '超期转督办', everyMinutes: 15, dailyAt: null, standing: 'failing' },
  failed: { at: '2026-11-24T01:00:00.000Z', code: '22P02' },
}

test('each with when it ran, what it looked at and told; what failed with the code a technician asks for', async () => {
  answer(200, { items: [FAILING, LATE, JOB] })
  render(<ScheduledJobsPanel />)
  expect(await screen.findByText('2 项停下了')).toBeTruthy()
  expect(screen.getByText('每天 08:00')).toBeTruthy()
  expect(screen.getAllByText('看了 312 个')).toHaveLength(2)
  expect(screen.getAllByText('告知 5 条')).toHaveLength(2)
  expect(screen.getByText('每分钟')).toBeTruthy()
  expect(screen.getByText('还没有运行过')).toBeTruthy()
  expect(screen.getByText(/代码 22P02.*会自动再试/)).toBeTruthy()
})

test('the desk says it where something stands still, and nothing where all runs', async () => {
  answer(200, { items: [FAILING, LATE, JOB] })
  const { unmount } = render(<StoppedJobs />)
  expect(await screen.findByText(/“超期转督办”等 2 项定时任务没有正常运行/)).toBeTruthy()
  unmount()
  answer(200, { items: [LATE, JOB] })
  const row = render(<ScheduledJobsRow />)
  expect(await screen.findByText('停下 1 项')).toBeTruthy()
  row.unmount()
  answer(200, { items: [JOB] })
  render(
    <>
      <StoppedJobs />
      <ScheduledJobsRow />
      <ScheduledJobsPanel />
    </>,
  )
  // The panel shows that the answer, which all three read, has come.
  expect(await screen.findByText('每天 08:00')).toBeTruthy()
  expect(screen.getByText('定时任务')).toBeTruthy()
  expect(screen.queryByText(/没有正常运行|停下/)).toBeNull()
})
