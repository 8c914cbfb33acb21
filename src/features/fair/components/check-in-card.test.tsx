import { fireEvent, screen, waitFor } from '@testing-library/react'
import { checkInAtFair } from '@talent/contract/fair'
import { go } from '@/lib/navigate'
import { call } from '@/lib/request'
import { render } from '@/testing/render'
import { CheckInCard } from './check-in-card'

jest.mock('@/lib/request', () => ({ ...jest.requireActual('@/lib/request'), call: jest.fn() }))
jest.mock('@/lib/navigate', () => ({ ...jest.requireActual('@/lib/navigate'), go: jest.fn() }))
const called = call as unknown as jest.Mock

const at = (startsAt: string, endsAt: string) => render(<CheckInCard fair={{ id: 'f1', startsAt, endsAt }} />)
const soon = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString()
const type = (words: string) => {
  fireEvent.change(screen.getByRole('textbox'), { target: { value: words } })
  fireEvent.click(screen.getByText('签到入场'))
}
beforeEach(() => {
  called.mockReset()
  called.mockResolvedValue({ id: 'p1', state: 'entered' })
})

test('the digits below the poster check one in, and the code page opens', async () => {
  at(soon(30), soon(300))
  type('４８１ 627')
  await waitFor(() => expect(go).toHaveBeenCalledWith('fairPass', { id: 'f1' }))
  expect(called).toHaveBeenCalledWith(checkInAtFair, {
    params: { id: 'f1' },
    body: { code: '481627', fairId: null },
  })
})

test('another’s 报名码 is no poster: nothing is sent', async () => {
  at(soon(-30), soon(300))
  type('fair:f1:481627')
  expect(await screen.findAllByText(/不是入口海报上的码/)).not.toHaveLength(0)
  expect(called).not.toHaveBeenCalled()
})

test.each([
  ['before the door opens', soon(90), soon(300)],
  ['after the end', soon(-300), soon(-1)],
])('%s there is nothing to press', (_, startsAt, endsAt) => {
  expect(at(startsAt, endsAt).container.textContent).toBe('')
})
