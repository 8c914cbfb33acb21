import { act, fireEvent, screen } from '@testing-library/react'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import type { CandidateView } from '../candidate-option'
import { AssignSheet } from './assign-sheet'

const candidate = (name: string, unfit: CandidateView['unfit']): CandidateView => ({
  id: name,
  name,
  department: '卫健委',
  areaName: '新城',
  matters: ['就医保障'],
  load: 2,
  capacity: 2,
  unfit,
  reasons: [],
  portrait: null,
  officePhone: '0375-0000004',
})
const show = (...items: CandidateView[]) => {
  answer(200, { items, total: items.length, nextCursor: null, facets: {} })
  const request = { id: 'r1', version: 1, matterTitle: '就医保障', talentName: '唐临溪' }
  render(<AssignSheet request={request} onClose={() => undefined} />)
}

test('where nobody can take it there is nothing to assign with: what helps, and whom to phone', async () => {
  show(candidate('许青禾', 'matter'), candidate('宋知微', 'off_duty'))
  await screen.findByText(/宋知微回到在岗/)
  expect(screen.getByRole('button', { name: '拨打宋知微 0375-0000004' })).toBeInTheDocument()
  expect(screen.queryByRole('button', { name: /许青禾/ })).toBeNull()
  expect(screen.queryByText('分派')).toBeNull()
  expect(screen.getByText('知道了')).toBeInTheDocument()
})

test('where somebody can, it is assigned to them', async () => {
  show(candidate('宋知微', null), candidate('江以宁', 'full'))
  await screen.findByText('宋知微')
  expect(screen.getByText('分派')).toBeInTheDocument()
  expect(screen.queryByText('知道了')).toBeNull()
})

test('out of the line it is assigned with a reason alone, which goes along', async () => {
  const items = [candidate('宋知微', null)]
  answer(200, { items, total: 1, nextCursor: null, facets: {} })
  const request = { id: 'r1', version: 1, matterTitle: '就医保障', talentName: '唐临溪' }
  render(<AssignSheet request={request} overLine onClose={() => undefined} />)
  fireEvent.click(await screen.findByRole('radio', { name: /宋知微/ }))
  const give = () => act(async () => void fireEvent.click(screen.getByText('分派给宋知微')))
  await give()
  expect(screen.getByText('请写明为什么直接派')).toBeInTheDocument()
  const assigned = () => sent().filter(({ url }) => url.endsWith('/assign'))
  expect(assigned()).toEqual([])
  fireEvent.change(screen.getByRole('textbox'), { target: { value: '孩子下周报到' } })
  answer(200, { id: 'r1', number: 'RC-1', state: 'submitted', version: 2 })
  await give()
  expect(assigned()[0]?.data).toEqual({ version: 1, commissionerId: '宋知微', reason: '孩子下周报到' })
})
