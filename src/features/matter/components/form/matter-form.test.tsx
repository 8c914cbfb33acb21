import { fireEvent, screen, waitFor } from '@testing-library/react'
import { ContractError } from '@talent/contract'
import type { DraftBody, Matter, MatterField } from '@talent/contract/matter'
import { aMatterForm, useDraftInMemory } from '@/testing/matter-draft'
import type { KnownOfPerson } from '@talent/contract/self-check'
import { render } from '@/testing/render'
import { EMPTY_BODY } from '../../form/draft-store'
import { MatterForm } from './matter-form'

const matter = aMatterForm({
  materials: [
    { key: 'household', name: '户口簿', form: '照片', help: null, alternatives: [], required: true },
    { key: 'proof', name: '居住证明', form: '照片', help: null, alternatives: [], required: false },
  ] as unknown as Matter['materials'],
})
const photo = (id: string) => ({ id, type: 'image/png' as const })
const FILLED: DraftBody = {
  ...EMPTY_BODY,
  materials: { household: [photo('f1')], proof: [photo('f2'), photo('f3')] },
}

const send = jest.fn()
interface PageProps {
  handedIn: () => Promise<ReadonlySet<string>>
  matter?: Matter
  filled?: DraftBody
  asksFirst?: boolean
  known?: KnownOfPerson
}
function Page({ handedIn, matter: shown = matter, filled = FILLED, asksFirst = false, known }: PageProps) {
  return (
    <MatterForm
      matter={shown}
      days={[]}
      provisional={false}
      draft={useDraftInMemory(filled)}
      asksFirst={asksFirst}
      known={known}
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

describe('with questions that depend on others', () => {
  const field = (key: string, label: string, more: Partial<MatterField>): MatterField => ({
    ...{ key, label, type: 'text', required: false, help: null, basis: null, placeholder: null },
    ...{ options: [], max: 60, sensitivity: null },
    ...more,
  })
  const transfer = { field: 'kind', is: ['转学插班'] }
  const conditional = {
    ...matter,
    version: 1,
    sections: [
      {
        title: '孩子',
        fields: [
          field('kind', '办理类型', { type: 'choice', options: ['新生入学', '转学插班'], required: true }),
        ],
      },
      { title: '学校', fields: [field('school', '现就读学校', { when: transfer, required: true })] },
      { title: '其他', fields: [field('wish', '想说的', { requiredWhen: transfer })] },
    ],
    materials: [{ ...matter.materials[0]!, key: 'record', name: '学籍证明', when: transfer }],
  } as Matter
  const choose = (name: string) => fireEvent.click(screen.getByRole('radio', { name }))
  const alerts = () => screen.queryAllByRole('alert').map(({ textContent }) => textContent)
  const open = (body: Partial<DraftBody>, asksFirst = false) =>
    render(
      <Page
        matter={conditional}
        filled={{ ...EMPTY_BODY, ...body }}
        asksFirst={asksFirst}
        handedIn={jest.fn()}
      />,
    )

  test('an answer shows and hides what depends on it at once, nothing typed is lost, and focus stays where it is', () => {
    open({ answers: { kind: '转学插班' } })
    fireEvent.input(screen.getByRole('textbox', { name: '现就读学校' }), {
      target: { value: '一中' },
      detail: { value: '一中' },
    })
    expect(screen.getByText('第 2 步，共 4 步')).toBeInTheDocument()
    press('修改孩子')
    const other = screen.getByRole('radio', { name: '新生入学' })
    other.focus()
    choose('新生入学')
    expect(screen.queryByRole('textbox', { name: '现就读学校' })).toBeNull()
    expect(screen.queryByText('学籍证明')).toBeNull()
    expect(screen.getByText('第 1 步，共 2 步')).toBeInTheDocument()
    expect(document.activeElement).toBe(screen.getByRole('radio', { name: '新生入学' }))
    choose('转学插班')
    expect(screen.getByRole('textbox', { name: '现就读学校' })).toHaveValue('一中')
  })

  test('a hidden field’s fault blocks nothing and isn’t told; what is required only then says so at the field', async () => {
    send.mockResolvedValue(earlier)
    open({ answers: { kind: '转学插班' } })
    press('提交申请')
    expect(alerts()).toEqual(
      expect.arrayContaining(['请填写现就读学校', '请填写想说的', '请上传学籍证明', '还差 3 处去第一处']),
    )
    expect(screen.queryByText('选填')).toBeNull()
    press('修改孩子')
    choose('新生入学')
    expect(alerts()).toEqual([])
    expect(screen.getByText('选填')).toBeInTheDocument()
    press('提交申请')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(send.mock.calls[0]?.[0]).toMatchObject({ answers: { kind: '新生入学' }, materials: {} })
  })

  test('what is hidden isn’t sent, though the draft keeps it', async () => {
    send.mockResolvedValue(earlier)
    open({
      answers: { kind: '新生入学', school: '一中', wish: '近一点' },
      materials: { record: [photo('f1')] },
    })
    press('提交申请')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      answers: { kind: '新生入学', wish: '近一点' },
      materials: {},
    })
  })

  test('what one reads folded is what is sent, also once it was changed', async () => {
    send.mockResolvedValue(earlier)
    open({
      answers: { kind: '转学插班', school: '一中', wish: '近一点' },
      materials: { record: [photo('f1')] },
    })
    const reads = (words: string) => screen.getByText(words, { exact: false })
    expect(reads('转学插班')).toBeInTheDocument()
    press('修改学校')
    fireEvent.input(screen.getByRole('textbox', { name: '现就读学校' }), {
      target: { value: '二中' },
      detail: { value: '二中' },
    })
    press('填好了，下一步')
    expect(reads('二中')).toBeInTheDocument()
    expect(screen.queryByText('一中', { exact: false })).toBeNull()
    press('提交申请')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(send.mock.calls[0]?.[0]).toMatchObject({
      answers: { kind: '转学插班', school: '二中', wish: '近一点' },
      materials: { record: ['f1'] },
    })
  })

  test('with a draft open starting asks: 继续 keeps it, 另起 begins anew', () => {
    const filled = { answers: { kind: '转学插班', school: '一中' } }
    const { unmount } = open(filled, true)
    expect(screen.getByText(/^已填 2 项。.*已经提交的申请不受影响/)).toBeInTheDocument()
    press('继续')
    expect(screen.queryByRole('button', { name: '另起' })).toBeNull()
    expect(screen.getByText('转学插班', { exact: false })).toBeInTheDocument()
    unmount()
    open(filled, true)
    press('另起')
    expect(screen.queryByRole('button', { name: '另起' })).toBeNull()
    expect(screen.getByRole('radio', { name: '转学插班' })).toHaveAttribute('aria-checked', 'false')
    expect(screen.queryByRole('textbox', { name: '现就读学校' })).toBeNull()
  })

  test('nobody who begins is asked, nor who came to go on', () => {
    const { unmount } = open({}, true)
    choose('转学插班')
    expect(screen.queryByRole('button', { name: '另起' })).toBeNull()
    unmount()
    open({ answers: { kind: '转学插班' } })
    expect(screen.queryByRole('button', { name: '另起' })).toBeNull()
  })

  test('a section that was done opens again where an answer asks for something more in it', () => {
    open({ answers: { kind: '新生入学' } })
    expect(screen.queryByRole('textbox', { name: '想说的' })).toBeNull()
    press('修改孩子')
    choose('转学插班')
    expect(screen.getByRole('textbox', { name: '想说的' })).toBeInTheDocument()
  })
})

describe('with what a self-check knows', () => {
  const DEGREE = {
    ...{ key: 'education', label: '学历', type: 'choice', required: true, help: null, basis: null },
    ...{ placeholder: null, options: ['博士', '硕士'], max: 60, sensitivity: null, fact: 'education' },
  } as MatterField
  const SCHOOL = {
    ...DEGREE,
    key: 'school',
    label: '毕业院校',
    type: 'text',
    options: [],
    fact: null,
  } as MatterField
  const asking = { ...matter, materials: [], sections: [{ title: '学历', fields: [DEGREE, SCHOOL] }] }
  const known: KnownOfPerson = {
    answered: { degree: { value: '硕士研究生', on: '2026-11-24' } },
    ofProfile: {},
    profile: null,
  }
  const none = () => Promise.resolve(new Set<string>())

  test('its answer is in the form, says where it is from, and is handed in unless it is changed', async () => {
    send.mockResolvedValue(earlier)
    render(<Page handedIn={none} matter={asking} filled={EMPTY_BODY} known={known} />)
    expect(screen.getByText('由自测答案带入，可以改')).toBeInTheDocument()
    fireEvent.change(screen.getByLabelText(/毕业院校/), { target: { value: '演示大学' } })
    press('提交申请')
    await waitFor(() => expect(send).toHaveBeenCalledTimes(1))
    expect(send.mock.calls[0][0]).toMatchObject({ answers: { education: '硕士', school: '演示大学' } })
  })

  test('a change is what counts, and no longer called carried in', async () => {
    send.mockResolvedValue(earlier)
    render(<Page handedIn={none} matter={asking} filled={EMPTY_BODY} known={known} />)
    fireEvent.click(screen.getByRole('radio', { name: '博士' }))
    expect(screen.queryByText('由自测答案带入，可以改')).toBeNull()
  })

  test('what was typed before stays, and without a policy before it nothing is carried in', () => {
    const typed = { ...EMPTY_BODY, answers: { education: '博士' } }
    const page = render(<Page handedIn={none} matter={asking} filled={typed} known={known} />)
    expect(screen.queryByText('由自测答案带入，可以改')).toBeNull()
    page.unmount()
    render(<Page handedIn={none} matter={asking} filled={EMPTY_BODY} />)
    expect(screen.queryByText('由自测答案带入，可以改')).toBeNull()
  })
})
