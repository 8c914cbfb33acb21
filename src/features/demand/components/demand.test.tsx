import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { Interest } from '@talent/contract/demand'
import { forgetSession, startSession } from '@/features/account'
import { sent } from '@/testing/answer'
import { anInterest, aPublicNeed, aSaying } from '@/testing/demand-things'
import { aMe, aSession } from '@/testing/factories'
import { render } from '@/testing/render'
import { Catalogue } from './catalogue'
import { InterestPanel } from './interest-panel'
import { NeedPanel } from './need-panel'

const FACETS = {
  industry: [
    { value: '新材料', count: 2 },
    { value: '高端装备', count: 1 },
  ],
  class: [
    { value: 'scarce', count: 2 },
    { value: 'skilled', count: 1 },
  ],
}
const NEEDS = [aPublicNeed(), aPublicNeed({ id: 'district-n2', title: '高级技师', class: 'skilled' })]

/** By the address, whatever is asked first. */
function serve(mine: readonly Interest[] = [], me: ReturnType<typeof aMe> | null = aMe()) {
  if (me) startSession(aSession({ me }))
  const page = (items: readonly object[], facets = {}) => ({
    ...{ items, total: items.length, nextCursor: null, facets },
  })
  const version = { version: 2, publishedOn: '2026-11-02', needs: 2 }
  const answers: [string, object][] = [
    ['/api/demand/needs/district-n1/saying', aSaying()],
    ['/api/demand/needs/district-n1/interests', { id: 'i9', version: 1, state: 'open' }],
    ['/api/demand/needs', page(NEEDS, FACETS)],
    ['/api/my/interests', page(mine)],
    ['/api/interests', { id: 'i1', version: 2, state: 'withdrawn' }],
    ['/api/demand', { ...version, name: '需求目录', document: '', demo: true, versions: [version] }],
  ]
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url }: { url: string }) => {
    const [, data] = answers.find(([path]) => url.startsWith(path)) ?? ['', me]
    return Promise.resolve({ statusCode: 200, data, header: {} })
  })
}
beforeEach(forgetSession)
const posts = () =>
  sent()
    .filter(({ method }) => method === 'POST')
    .map(({ url, data }) => [url, data])
const asked = () => sent().map(({ url }) => url)

test('the list is narrowed by industry and class, each with the needs it leads to; what is picked is lifted again', async () => {
  serve()
  render(<Catalogue title="需求目录" />)
  fireEvent.click(await screen.findByRole('radio', { name: '新材料 2' }))
  await waitFor(() => expect(asked()).toContainEqual(expect.stringContaining('industry=')))
  fireEvent.click(screen.getByRole('radio', { name: '高技能 1' }))
  await waitFor(() => expect(asked()).toContainEqual(expect.stringContaining('class=skilled')))
  expect(screen.getByRole('radio', { name: '全部 3' })).toBeVisible()
  expect(screen.getByText('第 2 版')).toBeVisible()
  const before = asked().length
  fireEvent.click(await screen.findByRole('radio', { name: '新材料 2' }))
  await waitFor(() => expect(asked().length).toBeGreaterThan(before))
  expect(asked()[asked().length - 1]).not.toContain('industry=')
})

test('我感兴趣 says who sees what and by when one hears, and is one more press', async () => {
  serve()
  render(<Catalogue title="需求目录" />)
  fireEvent.click(await screen.findByRole('button', { name: '我感兴趣，合金研发负责人' }))
  expect(await screen.findByText('138****0127')).toBeVisible()
  expect(screen.getByText(/11月27日前问单位/)).toBeVisible()
  fireEvent.click(screen.getByText('同意并交给专员'))
  await waitFor(() =>
    expect(posts()).toEqual([['/api/demand/needs/district-n1/interests', { consent: 1, referred: null }]]),
  )
  await waitFor(() =>
    expect(Taro.navigateTo).toHaveBeenLastCalledWith({
      url: '/packages/demand/interest/index?id=i9',
    }),
  )
})

test('of a need one said so of, the card says who acts next by when, and asks nothing anew', async () => {
  serve([anInterest()])
  render(<Catalogue title="需求目录" />)
  expect(await screen.findByText('林专员')).toBeVisible()
  expect(screen.getByText(/11月27日/)).toBeVisible()
  expect(screen.getByText('您 11月20日说感兴趣')).toBeVisible()
  expect(screen.queryByRole('button', { name: '我感兴趣，合金研发负责人' })).toBeNull()
})

test('a visitor is led to sign in, staff only read', async () => {
  serve([], null)
  const { unmount } = render(<Catalogue title="需求目录" />)
  fireEvent.click(await screen.findByRole('button', { name: '我感兴趣，合金研发负责人' }))
  expect(Taro.navigateTo).toHaveBeenLastCalledWith({
    url: expect.stringContaining('/packages/account/sign-in/index?then='),
  })
  unmount()
  forgetSession()
  serve([], aMe({ roles: ['coordinator'] }))
  render(<Catalogue title="需求目录" />)
  expect(await screen.findByRole('button', { name: '看要求，合金研发负责人' })).toBeVisible()
  expect(screen.queryByText('我感兴趣')).toBeNull()
})

test('for somebody else: nothing goes before name, number, line and their word; then the least goes', async () => {
  serve()
  render(<NeedPanel need={{ ...aPublicNeed(), gone: false, demo: false }} title="人才需求" />)
  fireEvent.click(screen.getByText('替别人问'))
  fireEvent.change(await screen.findByLabelText('对方的姓名'), { target: { value: '陈砚秋' } })
  fireEvent.click(screen.getByText('交给专员'))
  expect(screen.getByText('请填写对方的手机号')).toBeVisible()
  expect(screen.getByText('请先征得对方同意，再勾选')).toBeVisible()
  expect(posts()).toEqual([])
  fireEvent.change(screen.getByLabelText('对方的手机号'), { target: { value: '13900000128' } })
  fireEvent.change(screen.getByLabelText('对方做什么'), { target: { value: '粉末冶金' } })
  fireEvent.click(screen.getByRole('checkbox'))
  fireEvent.click(screen.getByText('交给专员'))
  await waitFor(() =>
    expect(posts()).toEqual([
      [
        '/api/demand/needs/district-n1/interests',
        { consent: 1, referred: { name: '陈砚秋', phone: '13900000128', about: '粉末冶金' } },
      ],
    ]),
  )
})

test('a need that is gone says so and takes nothing more', () => {
  serve()
  render(<NeedPanel need={{ ...aPublicNeed(), gone: true, demo: false }} title="人才需求" />)
  expect(screen.getByText(/最新的目录里已经没有这个需求/)).toBeVisible()
  expect(screen.queryByText('我感兴趣')).toBeNull()
})

test('its course is read with the next day; stopping asks first', async () => {
  serve()
  const note = {
    ...({ kind: 'note', by: 'owner', name: '林专员', at: '2026-11-23T02:00:00.000Z' } as const),
    ...{ nextOn: '2026-11-27', reached: null, words: '单位想看看履历' },
  }
  render(<InterestPanel interest={anInterest({ steps: [note] })} title="跟进进展" />)
  expect(screen.getByText('单位想看看履历')).toBeVisible()
  expect(screen.getByText(/下次 11月27日/)).toBeVisible()
  fireEvent.click(screen.getByRole('button', { name: '不再跟进' }))
  expect(posts()).toEqual([])
  const [, act] = screen.getAllByRole('button', { name: '不再跟进' })
  if (act) fireEvent.click(act)
  await waitFor(() => expect(posts()).toEqual([['/api/interests/i1/withdraw', { version: 1 }]]))
})

test('after three months without a step it asks whether to stop: going on is one press', async () => {
  serve()
  const interest = anInterest({ askedAt: '2026-11-24T00:35:00.000Z', allowedEvents: ['withdraw', 'go_on'] })
  render(<InterestPanel interest={interest} title="跟进进展" />)
  expect(screen.getByText('3 个月没有进展，还要接着跟进吗')).toBeVisible()
  fireEvent.click(screen.getByText('接着跟进'))
  await waitFor(() => expect(posts()).toEqual([['/api/interests/i1/go-on', { version: 1 }]]))
})
