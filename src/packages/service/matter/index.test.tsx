import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Matter } from '@talent/contract/matter'
import type { Me } from '@talent/contract/me'
import { startSession } from '@/features/account'
import { aMe, aSession } from '@/testing/factories'
import { render } from '@/testing/render'
import MatterPage from '.'

const matter = {
  code: 'tax-reward-consult',
  title: '税收奖励咨询',
  demo: true,
  notice: null,
  basis: [],
  sections: [],
  materials: [],
  consents: [],
  appointment: null,
} as unknown as Matter
const ANSWERS: [path: string, answer: unknown][] = [
  ['/api/me', aMe({ profile: {} as Me['profile'] })],
  ['/api/drafts/tax-reward-consult', { draft: null }],
  ['/api/matters/tax-reward-consult', { matter, days: [], provisional: false }],
  ['/api/requests', { id: 'r1', number: 'RC-2026-001098', state: 'submitted', version: 1 }],
]

test('a form that went through is left for its request', async () => {
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const [, data] = ANSWERS.find(([path]) => url.startsWith(path)) ?? []
    return Promise.resolve({ statusCode: data === undefined ? 404 : 200, data: data ?? {}, header: {} })
  })
  Object.assign(Taro, { routerParams: { code: matter.code } })
  startSession(aSession())
  render(<MatterPage />)
  fireEvent.click(await screen.findByRole('button', { name: '提交申请' }))
  await waitFor(() => expect(Taro.redirectTo).toHaveBeenCalledWith({ url: expect.stringContaining('id=r1') }))
})
