import { useState } from 'react'
import { fireEvent, screen } from '@testing-library/react'
import type { DraftBody, Matter } from '@talent/contract/matter'
import { render } from '@/testing/render'
import { EMPTY_BODY } from '../../form/draft-store'
import { ConfirmStep } from './confirm-step'

const matter = {
  sections: [],
  consents: [],
  appointment: { times: ['09:30', '14:30'], channels: ['phone'] },
} as unknown as Matter

function Step({ onBody }: { onBody: (body: DraftBody) => void }) {
  const [body, setBody] = useState(EMPTY_BODY)
  onBody(body)
  return (
    <ConfirmStep
      step={3}
      shown={matter}
      days={['2026-11-26', '2026-11-27']}
      provisional={false}
      body={body}
      consents={[]}
      faults={{}}
      onChange={(part) => setBody((before) => ({ ...before, ...part(before) }))}
      onConsent={jest.fn()}
    />
  )
}

test('a day alone is chosen for any of its times, narrowed by a time, and taken off by another press', () => {
  let slots: DraftBody['slots'] = []
  render(<Step onBody={(body) => (slots = body.slots)} />)
  const thursday = screen.getByRole('radio', { name: '11月26日 周四' })
  fireEvent.click(thursday)
  expect(slots).toEqual([{ day: '2026-11-26', time: null }])
  expect(screen.getByText('已选：11月26日 周四 当天都可以')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('checkbox', { name: '14:30' }))
  expect(slots).toEqual([{ day: '2026-11-26', time: '14:30' }])
  fireEvent.click(screen.getByRole('radio', { name: '11月27日 周五' }))
  expect(slots).toEqual([
    { day: '2026-11-26', time: '14:30' },
    { day: '2026-11-27', time: null },
  ])
  fireEvent.click(screen.getByRole('radio', { name: '11月27日 周五' }))
  expect(slots).toEqual([{ day: '2026-11-26', time: '14:30' }])
})
