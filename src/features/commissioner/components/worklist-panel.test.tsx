import { fireEvent, screen, waitFor } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { aClock, aNextStep, aSummary } from '@/testing/factories'
import { render } from '@/testing/render'
import { useWorklist } from '../api'
import { CapacityCard } from './capacity-card'
import { WorklistCard } from './worklist-card'
import { WorklistPanel } from './worklist-panel'

const aRequest = (id: string) =>
  aSummary({ id, talentName: `申请人${id}`, clock: aClock({ remaining: -1, lateBy: 1 }) })
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

test('what was promised for later stands beside what is due, late only for itself', () => {
  const handInStep = aNextStep({ actor: 'talent', what: '补交居住证明', dueOn: '2026-11-26', remaining: 2 })
  render(<WorklistCard request={{ ...aRequest('1'), handInStep }} />)
  const [due, promised] = screen.getAllByRole('group', { name: '下一步' })
  expect(due).toHaveTextContent('与学校核对学位')
  expect(promised).toHaveTextContent('申请人 11月26日前补交居住证明')
  expect(promised).not.toHaveTextContent('超期')
})

test('the limit goes a step at a time; below what one has it says that nothing is taken away', async () => {
  answer(200, { done: true })
  render(<CapacityCard load={11} capacity={10} />)
  expect(screen.getByText('现在 11 件，比上限多 1 件：不退已有件，不再派新件')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: /上限加一/ }))
  await waitFor(() => expect(sent().at(-1)?.url).toContain('/api/desk/capacity'))
})

test('what one handles for a colleague on leave is marked', () => {
  const { container } = render(<WorklistCard request={{ ...aRequest('1'), standsIn: true }} />)
  expect(container).toHaveTextContent('代班：林专员')
})
