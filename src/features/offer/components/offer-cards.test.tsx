import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Offer } from '@talent/contract/offer'
import { answer, answerError, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { OfferCard } from './offer-cards'

const OFFER: Offer = {
  policy: { id: 'card', title: '人才优诊卡发放办法', docNo: null },
  version: 3,
  benefits: [{ name: '优诊卡', appliesTo: 'B、C 类人才', amount: null, period: null, cap: null }],
  verified: [
    {
      ...{ kind: 'talent-category', value: 'C 类', verifiedOn: '2026-11-20', validUntil: '2029-11-20' },
      requestNumber: 'RC-2026-001098',
    },
  ],
  matter: { code: 'priority-card', title: '优诊卡', departmentName: '卫健部门', promisedWorkingDays: 5 },
  later: false,
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('an offer says what, by which verified fact, and what follows; confirmed on a second word, once', async () => {
  render(<OfferCard offer={OFFER} />)
  expect(
    screen.getByText(/人才类别 C 类：2026-11-20 由 RC-2026-001098 核验，有效到 2029-11-20/),
  ).toBeInTheDocument()
  expect(screen.getByText(/卫健部门受理后 5 个工作日/)).toBeInTheDocument()
  press('确认领取')
  expect(sent()).toHaveLength(0)
  answer(200, { id: 'r1', number: 'FW-1', state: 'submitted', version: 1 })
  press('确认')
  await waitFor(() => expect(sent()[0]).toMatchObject({ method: 'POST', data: { version: 3 } }))
  expect(sent()[0]?.url).toMatch(/\/api\/offers\/card\/confirm$/)
})

test('what no longer suffices is said in the card', async () => {
  render(<OfferCard offer={OFFER} />)
  press('确认领取')
  answerError('wrong_state', { message: '这项现在不能直接确认' })
  press('确认')
  expect(await screen.findByText('这项现在不能直接确认')).toBeInTheDocument()
})

test('put off it is a line that can be opened again', async () => {
  render(<OfferCard offer={{ ...OFFER, later: true }} />)
  expect(screen.queryByText('确认领取')).toBeNull()
  answer(200, { later: false })
  press('现在看看')
  await waitFor(() => expect(sent()[0]).toMatchObject({ method: 'PUT', data: { later: false } }))
})
