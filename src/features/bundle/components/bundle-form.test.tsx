import { fireEvent, screen } from '@testing-library/react'
import type { Part } from '@talent/contract/bundle'
import type { DraftBody, MatterField } from '@talent/contract/matter'
import { EMPTY_BODY } from '@/features/matter'
import { aMe, aProfile } from '@/testing/factories'
import { aMatterForm, useDraftInMemory } from '@/testing/matter-draft'
import { render } from '@/testing/render'
import { BundleForm } from './bundle-form'

const field = (key: string, label: string, more: Partial<MatterField> = {}) =>
  ({ key, label, type: 'text', required: true, options: [], max: 60, help: null, ...more }) as MatterField
const HOME = field('home', '现在住在哪里', { fact: 'homeAddress' })
const part = (key: string, title: string, own: MatterField): Part => ({
  key,
  matter: aMatterForm({ code: key, title, sections: [{ title: '情况', fields: [own, HOME] }] }),
})
const PARTS = [
  part('school', '子女入学', field('child', '孩子姓名')),
  part('housing', '人才公寓', field('people', '几个人住')),
]
const submit = jest.fn(() => Promise.resolve({ id: 'c', number: 'YJS', requests: [] }))

function Page({ filled, asksFirst = false }: { filled?: DraftBody; asksFirst?: boolean }) {
  return (
    <BundleForm
      bundle={{
        code: 'newcomer',
        title: '新来人才一件事',
        summary: '',
        icon: 'users',
        parts: [],
        demo: true,
      }}
      parts={PARTS}
      days={[]}
      provisional={false}
      draft={useDraftInMemory(filled)}
      me={aMe({ profile: aProfile() })}
      asksFirst={asksFirst}
      onSubmit={submit}
      onSubmitted={jest.fn()}
      filesOf={jest.fn()}
    />
  )
}
const tick = (name: RegExp) => fireEvent.click(screen.getByRole('checkbox', { name }))
const type = (name: string, value: string) =>
  fireEvent.change(screen.getByRole('textbox', { name }), { target: { value } })
const filled = { ...EMPTY_BODY, answers: { parts: ['school'], 'school-child': '小满' } }

test('nothing ticked: 下一步 can be pressed and says what is missing', () => {
  render(<Page />)
  fireEvent.click(screen.getByRole('button', { name: '下一步' }))
  expect(screen.getByText('请至少选一件要办的事')).toBeInTheDocument()
  expect(submit).not.toHaveBeenCalled()
})

test('what is left is counted anew with every tick; answered once, it goes to both', async () => {
  render(<Page />)
  expect(screen.getAllByText(/若选多 2 题/)).toHaveLength(2)
  tick(/子女入学/)
  expect(screen.getByText('还剩 2 题，约 1 分钟')).toBeInTheDocument()
  tick(/人才公寓/)
  expect(screen.getByText('还剩 3 题，约 2 分钟')).toBeInTheDocument()
  expect(screen.getByText('两件都要用的信息')).toBeInTheDocument()
  type('现在住在哪里', '科创园')
  type('孩子姓名', '小满')
  expect(screen.getByText('还剩 1 题，约 1 分钟')).toBeInTheDocument()
  type('几个人住', '三')
  fireEvent.click(screen.getByRole('button', { name: '提交 2 件' }))
  expect(submit.mock.calls.slice(-1)).toEqual([
    [
      [
        expect.objectContaining({ matterCode: 'school', answers: { child: '小满', home: '科创园' } }),
        expect.objectContaining({ matterCode: 'housing', answers: { people: '三', home: '科创园' } }),
      ],
      'key',
    ],
  ])
  await screen.findByRole('button', { name: '提交 2 件' })
})

test('with a draft open starting asks: 继续 keeps it, 另起 begins anew', () => {
  const { unmount } = render(<Page filled={filled} asksFirst />)
  fireEvent.click(screen.getByRole('button', { name: '继续' }))
  expect(screen.getByRole('textbox', { name: '孩子姓名' })).toHaveValue('小满')
  unmount()
  render(<Page filled={filled} asksFirst />)
  fireEvent.click(screen.getByRole('button', { name: '另起' }))
  expect(screen.queryByRole('textbox', { name: '孩子姓名' })).toBeNull()
})

test('who came to go on with it isn’t asked', () => {
  render(<Page filled={filled} />)
  expect(screen.queryByRole('button', { name: '另起' })).toBeNull()
})
