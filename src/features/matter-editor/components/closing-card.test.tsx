import { fireEvent, screen, waitFor } from '@testing-library/react'
import type { MatterEditor } from '@talent/contract/matter-editor'
import type { Matter } from '@talent/contract/matter'
import { ClosedMatter } from '@/features/matter'
import { answer, sent } from '@/testing/answer'
import { render } from '@/testing/render'
import { ClosingCard } from './closing-card'

const closing = {
  finishBy: '2026-12-04',
  reason: '并入医疗绿色通道',
  successor: { code: 'medical-care', title: '就医保障' },
}
const editor = {
  code: 'child-schooling',
  published: { version: 3, content: { title: '子女入学' } },
  open: 2,
  closing: null,
} as unknown as MatterEditor
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }))
const posted = () => sent().filter(({ method }) => method === 'POST')

test('closing says what goes on, asks for a reason and a day, and sends what was seen', async () => {
  render(<ClosingCard editor={editor} />)
  answer(200, { matters: [] })
  press('停办，或由别的事项代替')
  expect(await screen.findByText('不再受理新的申请。在办的 2 件照常办理，期限不变。')).toBeInTheDocument()
  fireEvent.change(screen.getByLabelText('停办原因'), { target: { value: '不再办理' } })
  answer(200, { version: 3 })
  press('停办')
  await waitFor(() => expect(posted()).toHaveLength(1))
  expect(posted()[0]?.url).toContain('/api/desk/matters/child-schooling/close')
  expect(posted()[0]?.data).toMatchObject({ version: 3, reason: '不再办理', successor: null })
})

test('a closed one says so, and can be opened again', async () => {
  render(<ClosingCard editor={{ ...editor, closing }} />)
  expect(screen.getByText(/“子女入学”已停办，请改办“就医保障”。原因：并入医疗绿色通道/)).toBeInTheDocument()
  answer(200, { version: 3 })
  press('恢复受理')
  await waitFor(() => expect(posted()[0]?.url).toContain('/reopen'))
})

test('whoever comes to a closed matter reads why, and is led to what takes its place', () => {
  const matter = { title: '子女入学', demo: false } as Matter
  const { rerender } = render(<ClosedMatter matter={matter} closing={closing} />)
  expect(screen.getByText('“子女入学”已停办，请改办“就医保障”')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: '去办就医保障' })).toBeInTheDocument()
  rerender(<ClosedMatter matter={matter} closing={{ ...closing, successor: null }} />)
  expect(screen.getByText('“子女入学”已停办，不再受理新的申请')).toBeInTheDocument()
})
