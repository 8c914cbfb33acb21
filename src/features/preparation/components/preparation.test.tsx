import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { Profile } from '@talent/contract/account'
import type { Matter, MatterField } from '@talent/contract/matter'
import type { SentPreparation } from '@talent/contract/preparation'
import { answer, answerError, sent } from '@/testing/answer'
import { aMatterForm } from '@/testing/matter-draft'
import { aPreparation } from '@/testing/preparation-things'
import { render } from '@/testing/render'
import { ConfirmForm } from './confirm-form'
import { GiveCode } from './give-code'
import { PrepareForm } from './prepare-form'
import { SentPreparations } from './sent-preparations'
import { WaitingPreparations } from './waiting-preparations'

const field = (key: string, label: string, more: Partial<MatterField> = {}): MatterField => ({
  ...{ key, label, type: 'text', required: false, help: null, basis: null, placeholder: null },
  ...{ options: [], max: 60, sensitivity: null },
  ...more,
})
const matter = aMatterForm({
  title: '人才公寓',
  code: 'talent-apartment',
  sections: [
    {
      title: '想要',
      fields: [
        field('room', '想要'),
        field('unit', '工作单位', { fact: 'employer' }),
        field('phone', '联系电话', { type: 'phone', sensitivity: 'phone', required: true }),
      ],
    },
  ],
})
const proof = { key: 'proof', name: '工作证明', form: '照片', help: null, alternatives: [], required: true }
const withMaterial = {
  ...matter,
  materials: [{ ...proof, deferrable: true }] as unknown as Matter['materials'],
}
const profile = { name: '周予安', employer: '某材料研究院', education: 'doctor', arrivedOn: null } as Profile
const filled = { answers: { room: '一居或两居', unit: '某研究所' }, note: '电话里说好的', changes: [] }
const [onSubmitted, onSent] = [jest.fn(), jest.fn()]

const confirming = (id: string, shown = matter) =>
  render(
    <ConfirmForm
      preparation={{ ...aPreparation, id, filled }}
      matter={shown}
      days={[]}
      provisional={false}
      profile={profile}
      filesOf={jest.fn()}
      onSubmitted={onSubmitted}
    />,
  )
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))

test('who filled it in, what, and where it differs from one’s own profile', () => {
  confirming('p-shown')
  for (const words of ['林知远 替您填的', '待您确认', '一居或两居', '和资料里的“某材料研究院”不同，请核对'])
    expect(screen.getByText(words)).toBeInTheDocument()
  expect(screen.getByText('11月27日 周五 18:00 前')).toBeInTheDocument()
  expect(screen.getByText('还有这些由您填')).toBeInTheDocument()
})

test('what the page shows is what is sent, with what one changed; nothing before all that is asked is there', async () => {
  confirming('p-sent')
  press('确认提交')
  expect(sent().filter(({ method }) => method === 'POST')).toEqual([])
  fireEvent.input(screen.getByLabelText(/联系电话/), { target: { value: '13800000127' } })
  press('改工作单位')
  fireEvent.input(screen.getByLabelText(/工作单位/), { target: { value: '某材料研究院' } })
  expect(screen.queryByText(/和资料里的/)).toBeNull()
  const made = { id: 'r1', number: 'RC-1', state: 'submitted', version: 1 }
  answer(200, made)
  press('确认提交')
  await waitFor(() => expect(onSubmitted).toHaveBeenCalledWith(made))
  const [call] = sent().filter(({ method }) => method === 'POST')
  expect(call?.url).toContain('/api/preparations/p-sent/confirm')
  expect(call?.data).toMatchObject({
    version: 1,
    answers: { room: '一居或两居', unit: '某材料研究院', phone: '13800000127' },
  })
})

test('a material that may come later is promised on the same page', () => {
  confirming('p-later', withMaterial)
  const later = screen.getByRole('checkbox', { name: '稍后补交工作证明' })
  fireEvent.click(later)
  expect(screen.getByRole('checkbox', { name: '稍后补交工作证明' })).toBeChecked()
})

test('不办了 is asked once more, and says what follows', async () => {
  confirming('p-declined')
  press('不办了')
  expect(
    screen.getByText('代填的内容会删除，不留记录。会告诉林知远您不办了，不用说原因。'),
  ).toBeInTheDocument()
  answer(200, { id: 'p-declined', version: 2, state: 'declined' })
  press('确定不办')
  await waitFor(() => expect(sent().some(({ url }) => url.endsWith('/decline'))).toBe(true))
})

test('somebody else is asked nothing sensitive; what they typed survives a failed send', async () => {
  render(<PrepareForm matter={matter} requestId="r1" onSent={onSent} />)
  expect(screen.queryByLabelText(/联系电话/)).toBeNull()
  press('送本人确认')
  expect(await screen.findByText('请写一句怎么说好的')).toBeInTheDocument()
  fireEvent.input(screen.getByLabelText(/^想要/), { target: { value: '一居' } })
  fireEvent.input(screen.getByLabelText(/怎么说好的/), { target: { value: '电话里说好的' } })
  answerError('wrong_state', { message: '这个事项已有一份替填的在等本人确认' })
  press('送本人确认')
  expect(await screen.findByText(/已有一份替填的在等本人确认/)).toBeInTheDocument()
  expect(screen.getByLabelText(/^想要/)).toHaveValue('一居')
  const [call] = sent().filter(({ method }) => method === 'POST')
  expect(call?.data).toMatchObject({ requestId: 'r1', answers: { room: '一居' }, note: '电话里说好的' })
})

test('一件在等 is a card with its day; without any there is nothing', async () => {
  const { id, matterTitle, dueAt, daysLeft } = aPreparation
  answer(200, { preparations: [{ id, matterTitle, preparerName: '林知远', dueAt, daysLeft }] })
  render(<WaitingPreparations wanted />)
  expect(await screen.findByText('林知远 替您填的，还没提交')).toBeInTheDocument()
})

test('its preparer sees matter, name, state and day, and may withdraw what waits', () => {
  const one: SentPreparation = {
    ...{ id: 'p1', version: 1, state: 'waiting', matterTitle: '人才公寓', talentName: '周予安' },
    ...{ sentAt: aPreparation.sentAt, dueOn: '2026-11-27', endedAt: null },
  }
  const ended = { ...one, id: 'p2', state: 'declined' as const, endedAt: '2026-11-25T02:40:00.000Z' }
  const list = { items: [one, ended], loadMore: jest.fn() } as never
  const { container } = render(<SentPreparations list={list} />)
  expect(container.textContent).toContain('11月24日送出，等本人在 11月27日 周五前确认')
  expect(container.textContent).toContain('11月24日送出，11月25日不办了')
  expect(screen.getAllByRole('button', { name: /^撤回：/ })).toHaveLength(1)
})

test('a code is shown in halves with its end, and a new one stands in its place', async () => {
  render(<GiveCode />)
  answer(200, { code: 'K7M2XQ4R', expiresAt: '2026-11-25T06:32:00.000Z' })
  press('生成代办码')
  expect(await screen.findByText('K7M2 XQ4R')).toBeInTheDocument()
  expect(screen.getByText(/前有效，只能用一次/)).toBeInTheDocument()
  answer(200, { code: 'ABCD2345', expiresAt: '2026-11-25T06:33:00.000Z' })
  press('重新生成')
  expect(await screen.findByText('ABCD 2345')).toBeInTheDocument()
  expect(screen.queryByText('K7M2 XQ4R')).toBeNull()
})

test('without a request a form asks for the code, however it is typed', async () => {
  render(<PrepareForm matter={{ ...matter, code: 'by-code' }} requestId={null} onSent={onSent} />)
  const write = (label: string, value: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value } })
  write('想要', '一居')
  write('怎么说好的', '当面说好的')
  write('代办码', '123')
  press('送本人确认')
  expect(await screen.findAllByText('请填对方给您的 8 位代办码')).not.toHaveLength(0)
  expect(sent().filter(({ method }) => method === 'POST')).toEqual([])
  write('代办码', 'k7m2 xq4r')
  answer(200, { id: 'p2', version: 1, state: 'waiting' })
  press('送本人确认')
  await waitFor(() => expect(onSent).toHaveBeenCalled())
  const [call] = sent().filter(({ method }) => method === 'POST')
  expect(call?.url).toContain('/api/preparations/by-code')
  expect(call?.data).toMatchObject({ code: 'k7m2 xq4r', answers: { room: '一居' } })
})
