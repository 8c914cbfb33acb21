import { fireEvent, screen, waitFor, within } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { DraftBrief } from '@talent/contract/matter'
import { draftKey } from '@/lib/kept-draft'
import { readStored, writeStored } from '@/lib/storage'
import { render } from '@/testing/render'
import { EMPTY_BODY, EMPTY_DRAFT, type LocalDraft } from '../form/draft-store'
import { UnfinishedDrafts } from './unfinished-drafts'

const told: DraftBrief = {
  form: 'matter',
  matterCode: 'child-schooling',
  matterTitle: '子女入学',
  savedAt: '2026-11-24T06:32:00.000Z',
  finishBy: null,
  filled: 3,
}
const here = (code: string, draft: Partial<LocalDraft>, owner = 'me') =>
  writeStored(draftKey('matter', code, owner), { ...EMPTY_DRAFT, ...draft })
const typed = (answers: Record<string, string>) => ({ ...EMPTY_BODY, answers })
const titleOf = (code: string) => (code === 'housing' ? '人才公寓' : undefined)
const show = (drafts: DraftBrief[] | undefined) =>
  render(<UnfinishedDrafts accountId="me" drafts={drafts} titleOf={titleOf} />)

test('a draft says its matter, how far it is and when it was saved, and leads on', () => {
  show([told])
  expect(screen.getByText('子女入学')).toBeInTheDocument()
  expect(screen.getByText('已填 3 项')).toBeInTheDocument()
  expect(screen.getByText(/上次保存：.*14:32/)).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '继续填写：子女入学' }))
  expect(Taro.navigateTo).toHaveBeenCalledWith({
    url: expect.stringContaining('matter/index?code=child-schooling'),
  })
})

test('what only this phone has is there too; nobody else’s, nothing empty, nothing handed in elsewhere', () => {
  here('housing', { body: typed({ a: '两人' }) })
  here('empty', { body: EMPTY_BODY })
  const body = typed({ a: '一' })
  here('elsewhere', { body, known: { version: 1, savedAt: told.savedAt, body } })
  here('other', { body }, 'somebody')
  show([])
  expect(screen.getAllByText(/^已填/)).toHaveLength(1)
  expect(screen.getByText('人才公寓')).toBeInTheDocument()
  expect(screen.getByText(/只在这台手机上/)).toBeInTheDocument()
})

test('a draft is removed there and here, after it was asked', async () => {
  here('child-schooling', { body: typed({ a: '一' }) })
  ;(Taro.request as unknown as jest.Mock).mockResolvedValue({
    statusCode: 200,
    data: { done: true },
    header: {},
  })
  show([told])
  fireEvent.click(screen.getByRole('button', { name: '删除草稿：子女入学' }))
  expect(Taro.request).not.toHaveBeenCalled()
  fireEvent.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: '删除草稿' }))
  await waitFor(() => expect(readStored(draftKey('matter', 'child-schooling', 'me'))).toBeNull())
  expect(Taro.request).toHaveBeenCalledWith(
    expect.objectContaining({
      method: 'DELETE',
      url: expect.stringContaining('/api/drafts/child-schooling'),
    }),
  )
})
