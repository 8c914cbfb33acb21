import { screen } from '@testing-library/react'
import { answer, answerError } from '@/testing/answer'
import { render } from '@/testing/render'
import { EffectCard } from './effect-card'

test('whom a change brings in is told in fives, fewer than five never', async () => {
  answer(200, { people: 860, newly: 40, lost: null, whole: true })
  render(<EffectCard id="rent" />)
  expect(await screen.findByText('约 40')).toBeTruthy()
  expect(screen.getByText('少于 5')).toBeTruthy()
  expect(screen.getByText(/按约 860 位同意统计的人/)).toBeTruthy()
})

test('where it couldn’t be counted it says so and counts again', async () => {
  answerError('internal')
  render(<EffectCard id="rent" />)
  expect(await screen.findByRole('button', { name: '再算一次' })).toBeTruthy()
})
