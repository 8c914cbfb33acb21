import { useState } from 'react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Answer, MatterField } from '@talent/contract/matter'
import { aFamily } from '@/testing/factories'
import { render } from '@/testing/render'
import { FamilyOf, type OwnFamily } from '../own-family'
import { FamilyMemberInput } from './family-member'

const field = {
  ...{ key: 'child', label: '孩子姓名', type: 'family-member', required: true, options: ['子女'], max: 60 },
  ...{ help: null, basis: null, placeholder: null, sensitivity: 'minor' },
} satisfies MatterField
const onAnswer = jest.fn<undefined, [Answer]>()

function Asked({ family }: { family: OwnFamily | null }) {
  const [answer, setAnswer] = useState<Answer>()
  return (
    <FamilyOf value={family}>
      <FamilyMemberInput
        field={field}
        answer={answer}
        invalid={false}
        onLeave={() => undefined}
        onChange={(next) => {
          setAnswer(next)
          onAnswer(next)
        }}
      />
    </FamilyOf>
  )
}
const { consent } = aFamily()
const members = [
  { relation: '子女' as const, name: '周小满', bornIn: '2018-09' },
  { relation: '配偶' as const, name: '陈映川', bornIn: null },
]

test('one of the family is picked, those of another relation aren’t offered', () => {
  render(<Asked family={{ members, consent, keep: jest.fn() }} />)
  expect(screen.queryByText(/陈映川/)).toBeNull()
  fireEvent.click(screen.getByRole('radio', { name: /周小满/ }))
  expect(onAnswer).toHaveBeenLastCalledWith('周小满 2018-09')
  fireEvent.click(screen.getByRole('radio', { name: '另一位' }))
  fireEvent.change(screen.getByRole('textbox', { name: '孩子姓名' }), { target: { value: '周小禾' } })
  expect(onAnswer).toHaveBeenLastCalledWith('周小禾')
})

test('whoever is written is kept for the next form by a press alone, and agreed to apart', async () => {
  const keep = jest.fn(() => Promise.resolve())
  render(<Asked family={{ members: [], consent, keep }} />)
  fireEvent.change(screen.getByRole('textbox', { name: '孩子姓名' }), { target: { value: '周小禾' } })
  expect(keep).not.toHaveBeenCalled()
  const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
  press('记到我的资料，下次直接选')
  const asked = screen.getByRole('alertdialog', { name: consent.title })
  expect(asked).toHaveTextContent(consent.statement)
  press('不记')
  expect(keep).not.toHaveBeenCalled()
  press('记到我的资料，下次直接选')
  press('同意并记下')
  await waitFor(() => expect(keep).toHaveBeenCalledWith({ relation: '子女', name: '周小禾', bornIn: null }))
})

test('in a form for somebody else nobody is offered or kept', () => {
  render(<Asked family={null} />)
  fireEvent.change(screen.getByRole('textbox', { name: '孩子姓名' }), { target: { value: '周小禾' } })
  expect(screen.queryByText(/记到/)).toBeNull()
})
