import { fireEvent, screen } from '@testing-library/react'
import { PublicityList, RecognitionPanel } from '.'
import { usePublicity } from './api'
import { useMe } from '@/features/account'
import { aPublicised, aRecognition } from '@/testing/recognition-things'
import { render } from '@/testing/render'

jest.mock('./api', () => ({ ...jest.requireActual<object>('./api'), usePublicity: jest.fn() }))
jest.mock('@/features/account', () => ({
  ...jest.requireActual<object>('@/features/account'),
  useMe: jest.fn(),
  requireSignIn: () => true,
}))

const shown = (holds: boolean, signedIn = true) => {
  jest.mocked(usePublicity).mockReturnValue({ data: { publicised: [aPublicised] } } as never)
  jest.mocked(useMe).mockReturnValue({ signedIn, holds: () => holds } as never)
  render(<PublicityList />)
}

test('the list names nobody in full, says the class, the standard and until when', () => {
  shown(true)
  expect(screen.getByText('周**')).toBeInTheDocument()
  expect(screen.getByText('拟认定 D 类')).toBeInTheDocument()
  expect(screen.getByText(/公示 11月24日 到 12月8日/)).toBeInTheDocument()
})

test('an objection without words isn’t sent, and says what is missing', () => {
  shown(true)
  fireEvent.click(screen.getByRole('button', { name: '提异议' }))
  fireEvent.click(screen.getByRole('button', { name: '提交异议' }))
  expect(screen.getAllByText('请写明哪里不对，有什么依据').length).toBeGreaterThan(0)
})

test('a visitor is offered it too', () => {
  shown(false, false)
  expect(screen.getByRole('button', { name: '提异议' })).toBeInTheDocument()
})

test('somebody who only works here objects to nothing', () => {
  shown(false)
  expect(screen.queryByRole('button', { name: '提异议' })).not.toBeInTheDocument()
})

test('a coordinator refuses with what it rests on and what would change it, or is told what is missing', () => {
  render(
    <RecognitionPanel
      recognition={aRecognition({ mine: false, allowedEvents: ['refuse'] })}
      title="人才认定"
    />,
  )
  fireEvent.click(screen.getByRole('button', { name: '不予认定' }))
  fireEvent.click(screen.getByRole('button', { name: '不予认定，告诉本人' }))
  expect(screen.getAllByText('请写明依据').length).toBeGreaterThan(0)
  expect(screen.getAllByText('请写明什么情况会不同').length).toBeGreaterThan(0)
})
