import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { RequestSummary } from '@talent/contract'
import { answer, sent } from '@/testing/answer'
import { aClock, aCommissioner, aNextStep } from '@/testing/factories'
import { render } from '@/testing/render'
import { useWorklist } from '../api'
import { WorklistPanel } from './worklist-panel'

const aRequest = (id: string): RequestSummary => ({
  id,
  number: id,
  matterCode: 'child-schooling',
  matterTitle: '子女入学',
  variant: null,
  state: 'in_progress',
  outcome: null,
  version: 1,
  submittedAt: '2026-11-17T01:00:00Z',
  stages: { submittedOn: '2026-11-17', acceptedOn: null, startedOn: null, resolvedOn: null },
  clock: aClock({ remaining: -1, lateBy: 1 }),
  nextStep: aNextStep(),
  handInStep: null,
  supplementCount: 0,
  commissioner: aCommissioner(),
  talentName: `申请人${id}`,
  talentEmployer: '某材料研究院',
  latest: null,
  unread: 0,
})
const COUNTS = { late: 3, today: 0, week: 0, later: 0 }
const page = (ids: string[], nextCursor: string | null) => ({
  items: ids.map(aRequest),
  total: 3,
  nextCursor,
  facets: { due: [{ value: 'late', count: 3 }] },
  load: 3,
  unread: 0,
  capacity: 20,
  onDuty: true,
  recent: [],
})

function Panel() {
  const list = useWorklist('late')
  return <WorklistPanel list={list} counts={COUNTS} recent={[aRequest('9')]} tab="late" />
}

test('a group says how many it has in all, and brings the rest on demand', async () => {
  answer(200, page(['1', '2'], 'after-2'))
  render(<Panel />)
  expect(await screen.findByText(/申请人2/)).toBeInTheDocument()
  expect(screen.getByText('超期 3 件')).toBeInTheDocument()
  expect(screen.queryByText(/申请人3/)).toBeNull()
  answer(200, page(['3'], null))
  fireEvent.click(screen.getByText('加载更多'))
  expect(await screen.findByText(/申请人3/)).toBeInTheDocument()
  await waitFor(() => expect(sent().at(-1)?.url).toContain('/api/desk/worklist?due=late&cursor=after-2'))
  expect(screen.queryByText('加载更多')).toBeNull()
})
