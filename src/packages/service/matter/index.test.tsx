import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Matter } from '@talent/contract/matter'
import type { Me } from '@talent/contract/me'
import { startSession } from '@/features/account'
import { sent } from '@/testing/answer'
import { aMe, aSession } from '@/testing/factories'
import { aPolicy } from '@/testing/reading'
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

test('a policy that is asked about begins the first long answer and goes along as itself', async () => {
  const asked = {
    ...matter,
    code: 'other-request',
    sections: [
      {
        title: '您的诉求',
        fields: [
          { key: 'what', type: 'long-text', label: '事情经过', required: true, max: 500, options: [] },
        ],
      },
    ],
  }
  const answers: [path: string, answer: unknown][] = [
    ['/api/me', aMe({ profile: {} as Me['profile'] })],
    ['/api/drafts/other-request', { draft: null }],
    ['/api/matters/other-request', { matter: asked, days: [], provisional: false }],
    [
      '/api/policies/demo-rent',
      aPolicy({ id: 'demo-rent', title: '租房补助办法', docNo: '示人才〔2026〕15 号' }),
    ],
  ]
  ;(Taro.request as unknown as jest.Mock).mockImplementation(({ url }: { url: string }) => {
    const [, data] = answers.find(([path]) => url.startsWith(path)) ?? []
    return Promise.resolve({ statusCode: data === undefined ? 404 : 200, data: data ?? {}, header: {} })
  })
  Object.assign(Taro, { routerParams: { code: 'other-request', about: 'demo-rent' } })
  startSession(aSession())
  render(<MatterPage />)
  await waitFor(() =>
    expect(screen.getByRole('textbox', { name: /事情经过/ })).toHaveValue(
      '关于政策“租房补助办法”（示人才〔2026〕15 号）：',
    ),
  )
  fireEvent.click(screen.getByRole('button', { name: '提交申请' }))
  await waitFor(() =>
    expect(sent().find(({ method }) => method === 'POST')?.data).toMatchObject({
      about: { kind: 'policy', id: 'demo-rent' },
    }),
  )
})
