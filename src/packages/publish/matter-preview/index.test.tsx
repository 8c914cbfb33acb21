import { fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { MatterField } from '@talent/contract/matter'
import { startSession } from '@/features/account'
import { sent } from '@/testing/answer'
import { aMe, aSession } from '@/testing/factories'
import { aMatterForm } from '@/testing/matter-draft'
import { render } from '@/testing/render'
import MatterPreviewPage from '.'

const wish: MatterField = {
  ...{
    key: 'wish',
    label: '想说的',
    type: 'text',
    required: true,
    help: null,
    basis: null,
    placeholder: null,
  },
  ...{ options: [], max: 60, sensitivity: null },
}
const form = aMatterForm({ sections: [{ title: '情况', fields: [wish] }] })
const { code, ...content } = form
const ANSWERS: [path: string, answer: unknown][] = [
  [
    '/api/desk/matters/child-schooling',
    { code, copy: null, open: 0, closing: null, departments: [], published: { version: 1, content } },
  ],
  ['/api/matters/child-schooling', { matter: form, days: [], provisional: false, closing: null }],
  ['/api/me', aMe({ roles: ['coordinator'] })],
]

test('what is filled in on trial says so, and is neither kept nor sent', async () => {
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const [, data] = ANSWERS.find(([path]) => url.includes(path)) ?? []
    return Promise.resolve({ statusCode: data === undefined ? 404 : 200, data: data ?? {}, header: {} })
  })
  Object.assign(Taro, { routerParams: { code } })
  startSession(aSession({ me: aMe({ roles: ['coordinator'] }) }))
  const { unmount } = render(<MatterPreviewPage />)
  const field = await screen.findByRole('textbox', { name: '想说的' })
  fireEvent.input(field, { target: { value: '近一点' }, detail: { value: '近一点' } })
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }))
  expect(await screen.findByText('这是预览，内容不会保存，也不会提交')).toBeInTheDocument()
  fireEvent.click(screen.getByRole('button', { name: '存草稿' }))
  unmount()
  expect(sent().filter(({ method }) => method !== 'GET')).toEqual([])
  render(<MatterPreviewPage />)
  expect(await screen.findByRole('textbox', { name: '想说的' })).toHaveValue('')
})
