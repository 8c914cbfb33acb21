import { fireEvent, screen, waitFor } from '@testing-library/react'
import { lowerFairCapacity, preferFairPass, type DeskPass } from '@talent/contract/fair'
import { call } from '@/lib/request'
import { aDeskFair, aDeskPass } from '@/testing/fair-things'
import { render } from '@/testing/render'
import { useDeskFair, useDeskPasses } from '../api'
import { QueuePanel } from './queue-panel'

jest.mock('@/lib/request', () => ({ ...jest.requireActual('@/lib/request'), call: jest.fn() }))
jest.mock('../api', () => ({ useDeskFair: jest.fn(), useDeskPasses: jest.fn() }))
const called = call as unknown as jest.Mock

const show = (passes: DeskPass[]) => {
  ;(useDeskFair as unknown as jest.Mock).mockReturnValue({ data: aDeskFair({ coming: 3, entered: 0 }) })
  ;(useDeskPasses as unknown as jest.Mock).mockReturnValue({ items: passes, loadMore: jest.fn() })
  return render(<QueuePanel fairId="f1" title="报名和候补" wanted />)
}
beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({})
})
const answer = (words: string, act: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })
  fireEvent.click(screen.getByRole('button', { name: act }))
}

test('one of the 候补 is put first with a reason; who is first has no such press', async () => {
  show([aDeskPass(), aDeskPass({ id: 'p2', code: '222222', first: true, reason: '单位约见' })])
  expect(screen.getByText('排在最前')).toBeVisible()
  expect(screen.queryByRole('button', { name: '排到最前 周** 222222' })).toBeNull()
  fireEvent.click(screen.getByRole('button', { name: '排到最前 周** 481627' }))
  answer('参会单位点名约见', '排到最前')
  await waitFor(() =>
    expect(called).toHaveBeenCalledWith(preferFairPass, {
      params: { id: 'f1' },
      body: { passId: 'p1', reason: '参会单位点名约见' },
    }),
  )
})

test('those who are chosen wait, and there are as many places fewer', async () => {
  show([aDeskPass({ state: 'booked' }), aDeskPass({ id: 'p2', code: '222222', state: 'booked' })])
  expect(screen.queryByText(/名额改为/)).toBeNull()
  fireEvent.click(screen.getByRole('switch', { name: '周** 222222 改为候补' }))
  fireEvent.click(screen.getByText('1 位改为候补，名额改为 2 人'))
  answer('场地改小', '减少名额')
  await waitFor(() =>
    expect(called).toHaveBeenCalledWith(lowerFairCapacity, {
      params: { id: 'f1' },
      body: { version: 2, capacity: 2, back: ['p2'], reason: '场地改小' },
    }),
  )
})
