import { screen } from '@testing-library/react'
import type { StageProgress } from '@talent/contract/application'
import { render } from '@/testing/render'
import { StageProgressCard } from './stage-progress'

const stage = (name: string, over: Partial<StageProgress> = {}): StageProgress => ({
  ...{ name, detail: null, from: null, until: null, stands: 'ahead', at: null, words: '' },
  ...over,
})
const APPLIED = stage('报名', { stands: 'passed', at: '2026-11-16T02:00:00Z' })

test('each stage says when it is, what was written, and where one stands', () => {
  render(
    <StageProgressCard
      stages={[
        APPLIED,
        stage('资格审查', {
          stands: 'passed',
          at: '2026-11-20T02:00:00Z',
          words: '准考证 12 月 16 日起打印',
        }),
        stage('笔试', { stands: 'now', from: '2026-12-19', until: '2026-12-19', detail: '9:00 开始' }),
        stage('聘用'),
      ]}
    />,
  )
  expect(screen.getByText('4 步，现在第 3 步')).toBeInTheDocument()
  expect(screen.getAllByRole('listitem').map((item) => item.getAttribute('aria-label'))).toEqual([
    '第 1 步 报名，已通过，11月16日提交',
    '第 2 步 资格审查，已通过，11月20日通过，准考证 12 月 16 日起打印',
    '第 3 步 笔试，正在进行，12月19日，9:00 开始',
    '第 4 步 聘用，还没到，待公布',
  ])
})

test('where it ended says when and why', () => {
  const words = '笔试成绩没到合格线'
  render(
    <StageProgressCard
      stages={[APPLIED, stage('笔试', { stands: 'ended', at: '2026-12-20T02:00:00Z', words }), stage('聘用')]}
    />,
  )
  expect(screen.getByText('3 步，停在第 2 步')).toBeInTheDocument()
  expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText('12月20日到此为止')).toBeInTheDocument()
})
