import { fireEvent, screen } from '@testing-library/react'
import { ClassesPanel } from '.'
import { answer, sent } from '@/testing/answer'
import { aScheme } from '@/testing/recognition-things'
import { render } from '@/testing/render'

test('the table says when the next one begins; both can be read before', async () => {
  answer(200, { ...aScheme, coming: '2027-01-01' })
  render(<ClassesPanel />)
  expect(
    await screen.findByText(/^2027年1月1日起执行新的一版，之前提交的申请按这一版核验/),
  ).toBeInTheDocument()
  const [first] = aScheme.classes
  const next = { ...aScheme, version: 2, inForceFrom: '2027-01-01', coming: null }
  answer(200, { ...next, classes: [{ ...first, termMonths: 18 }] })
  fireEvent.click(screen.getByRole('button', { name: '看新的一版' }))
  expect(await screen.findByText(/有效期 18 个月/)).toBeInTheDocument()
  expect(sent()[1]?.url).toMatch(/on=2027-01-01/)
  fireEvent.click(screen.getByRole('button', { name: '看现在执行的' }))
  expect(await screen.findByText(/有效期 3 年/)).toBeInTheDocument()
})
