import { useState } from 'react'
import { fireEvent, screen, waitFor } from '@testing-library/react'
import { ContractError } from '@talent/contract'
import type { DraftBody, Matter } from '@talent/contract/matter'
import { render } from '@/testing/render'
import { EMPTY_BODY } from '../../form/draft-store'
import { MatterForm } from './matter-form'

const matter = {
  code: 'child-schooling',
  title: '子女入学',
  demo: true,
  notice: null,
  basis: [],
  sections: [],
  materials: [
    { key: 'household', name: '户口簿', form: '照片', help: null, alternatives: [], required: true },
    { key: 'proof', name: '居住证明', form: '照片', help: null, alternatives: [], required: false },
  ],
  consents: [],
  appointment: null,
} as unknown as Matter
const photo = (id: string) => ({ id, type: 'image/png' as const })
const FILLED: DraftBody = {
  ...EMPTY_BODY,
  materials: { household: [photo('f1')], proof: [photo('f2'), photo('f3')] },
}

const send = jest.fn()
function Page({ handedIn }: { handedIn: () => Promise<ReadonlySet<string>> }) {
  const [body, setBody] = useState(FILLED)
  return (
    <MatterForm
      matter={matter}
      days={[]}
      provisional={false}
      draft={{
        body,
        change: (part) => setBody((before) => ({ ...before, ...part(before) })),
        status: null,
        conflicts: [],
        choose: jest.fn(),
        save: () => Promise.resolve(true),
        submit: (effect) => effect('key'),
      }}
      profileFilled
      onSubmit={send}
      onSubmitted={() => undefined}
      filesOf={handedIn}
    />
  )
}
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const earlier = { id: 'r1', number: 'RC-2026-001098', state: 'submitted', version: 1 }

beforeEach(() => send.mockReset())

test('what an earlier submission took is taken out of the draft and said, so that the rest can go as another request', async () => {
  send.mockRejectedValueOnce(new ContractError('key_reused', { earlier }))
  const handedIn = jest.fn(() => Promise.resolve(new Set(['f1', 'f2'])))
  render(<Page handedIn={handedIn} />)
  press('提交申请')
  expect(
    await screen.findByText(/交的是改动前的内容和当时的材料.*要另交一件，请重新选择材料/),
  ).toBeInTheDocument()
  expect(handedIn).toHaveBeenCalledWith('r1')
  press('留在这里')
  expect(await screen.findByText('已备 1 / 2')).toBeInTheDocument()
  press('提交申请')
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toContain('还差 1 处去第一处')
  expect(send).toHaveBeenCalledTimes(1)
  expect(screen.queryByRole('button', { name: '移除居住证明的图片 2' })).toBeNull()
})

test('where that can’t be asked the draft stays as it is, and the server says at which material to choose anew', async () => {
  const fields = [{ field: 'materials.household', label: '附件', message: '请移除后重新选择' }]
  send.mockRejectedValueOnce(new ContractError('key_reused', { earlier }))
  send.mockRejectedValueOnce(new ContractError('invalid', { fields }))
  render(<Page handedIn={() => Promise.reject(new Error('offline'))} />)
  press('提交申请')
  fireEvent.click(await screen.findByRole('button', { name: '留在这里' }))
  await waitFor(() => expect(screen.getByRole('button', { name: '提交申请' })).toBeInTheDocument())
  press('提交申请')
  expect(await screen.findByText('请移除后重新选择')).toBeInTheDocument()
  press('移除户口簿的图片 1')
  expect(screen.queryByText('请移除后重新选择')).toBeNull()
})
