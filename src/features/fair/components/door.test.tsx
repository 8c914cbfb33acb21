import { fireEvent, screen, waitFor } from '@testing-library/react'
import Taro from '@tarojs/taro'
import type { FairPass, ScanOutcome } from '@talent/contract/fair'
import { forgetSession, startSession } from '@/features/account'
import { useShownPass } from '../kept-pass'
import { storedKeys } from '@/lib/storage'
import { sent } from '@/testing/answer'
import { aMe, aSession } from '@/testing/factories'
import { aDoorList, aDoorPass, aPass } from '@/testing/fair-things'
import { render } from '@/testing/render'
import { DoorPanel } from './door-panel'
import { PassPanel } from './pass-panel'

const me = aMe()
let unreachable = false
let refused = false
/** The door's list, and what becomes of each code that is handed in. */
function serve(outcomeOf: (code: string) => ScanOutcome, pass: FairPass | null = null) {
  startSession(aSession({ me }))
  const request = Taro.request as unknown as jest.Mock
  request.mockImplementation(({ url, method, data }: { url: string; method: string; data?: never }) => {
    if (unreachable) return Promise.reject({ errMsg: 'request:fail' })
    if (refused && url.includes('/desk/'))
      return Promise.resolve({ statusCode: 404, data: { error: { code: 'not_found' } }, header: {} })
    const body = () => {
      if (method === 'POST' && url.endsWith('/entries')) {
        const { scans } = data as unknown as { scans: { id: string; code: string }[] }
        return { scans: scans.map(({ id, code }) => ({ id, outcome: outcomeOf(code) })), entered: 2 }
      }
      if (url.endsWith('/door')) return aDoorList()
      if (url.includes('/door/passes')) {
        const q = new URL(url, 'http://here').searchParams.get('q') ?? ''
        const all = [aDoorPass(), aDoorPass({ code: '222222', name: '纪**', state: 'cancelled' })]
        const items = all.filter(({ code, name }) => code.startsWith(q) || name.startsWith(q))
        return { items, total: items.length, nextCursor: null, facets: {} }
      }
      return url.endsWith('/pass') ? { pass } : me
    }
    return Promise.resolve({ statusCode: 200, data: body(), header: {} })
  })
}
beforeEach(() => {
  forgetSession()
  unreachable = false
  refused = false
})
const type = async (code: string) => {
  fireEvent.change(screen.getByRole('textbox', { name: '报名码' }), { target: { value: code } })
  fireEvent.click(screen.getByText('核验入场'))
}
const handedIn = () => sent().filter(({ method }) => method === 'POST')

test('with a connection a code is checked at once, whatever is wrong with one', async () => {
  serve((code) => (code === '481627' ? 'entered' : 'cancelled'))
  render(<DoorPanel fairId="f1" wanted />)
  await screen.findByText('已入场 1 人，名额 300 人')
  await type('４８１ 627')
  expect(await screen.findByText('可以进')).toBeInTheDocument()
  // Above, whose it was; below, the list.
  expect(await screen.findAllByText('周** 481627')).toHaveLength(2)
  await type('222222')
  expect(await screen.findByText('这个报名已取消')).toBeInTheDocument()
  const before = handedIn().length
  await type('12')
  expect(await screen.findByText(/不是报名码/)).toBeInTheDocument()
  expect(handedIn()).toHaveLength(before)
})

test('without one codes are noted by themselves, say 已记录待核验 and how many wait, and are handed in under their own ids', async () => {
  serve(() => 'entered')
  const { unmount } = render(<DoorPanel fairId="f1" wanted />)
  await screen.findByText('已入场 1 人，名额 300 人')
  unreachable = true
  await type('481627')
  expect(await screen.findByText('1 个码已记录待核验')).toBeInTheDocument()
  expect(screen.getByText('已记录待核验')).toBeInTheDocument()
  expect(screen.queryByText('可以进')).toBeNull()
  await type('222222')
  expect(await screen.findByText('2 个码已记录待核验')).toBeInTheDocument()
  expect(screen.getByText('这个报名已取消')).toBeInTheDocument()
  await type('481627')
  expect(await screen.findByText('这台手机刚才已经记过这个码')).toBeInTheDocument()
  // The page is left and opened anew: nothing noted is lost.
  unmount()
  unreachable = false
  render(<DoorPanel fairId="f1" wanted />)
  await waitFor(() => expect(screen.queryByText(/个码已记录待核验/)).toBeNull())
  const { scans } = handedIn()[handedIn().length - 1]?.data as { scans: { code: string; offline: boolean }[] }
  expect(scans.map(({ code, offline }) => [code, offline])).toEqual([
    ['481627', true],
    ['222222', true],
    ['481627', true],
  ])
})

test('names come a page at a time, found by digits or by a family name; no more of a name is asked for', async () => {
  serve(() => 'entered')
  render(<DoorPanel fairId="f1" wanted />)
  expect(await screen.findByText('周** 481627')).toBeInTheDocument()
  expect(screen.getByText('纪** 222222')).toBeInTheDocument()
  const box = screen.getByRole('textbox', { name: '找报名码或姓' })
  fireEvent.change(box, { target: { value: '纪南星' } })
  fireEvent.keyDown(box, { key: 'Enter' })
  await waitFor(() => expect(screen.queryByText('周** 481627')).toBeNull())
  expect(await screen.findByText('纪** 222222')).toBeInTheDocument()
  const asked = sent().map(({ url }) => decodeURIComponent(url))
  expect(asked.some((url) => url.includes('q=纪'))).toBe(true)
  expect(asked.some((url) => url.includes('南'))).toBe(false)
})

test('taken back, the phone keeps no list any more and says which codes nobody got', async () => {
  serve(() => 'entered')
  const { unmount } = render(<DoorPanel fairId="f1" wanted />)
  await screen.findByText('已入场 1 人，名额 300 人')
  unreachable = true
  await type('481627')
  await screen.findByText('1 个码已记录待核验')
  unmount()
  unreachable = false
  refused = true
  render(<DoorPanel fairId="f1" wanted />)
  expect(await screen.findByText('不能核验这场招聘会的入场')).toBeInTheDocument()
  expect(screen.getByText('这台手机还有 1 个码没交上去，请告诉统筹：481627')).toBeInTheDocument()
  expect(storedKeys().filter((key) => key.includes(':door:'))).toEqual([])
})

function Pass() {
  const { pass, alone } = useShownPass('f1', true)
  return pass === null ? <>没有</> : <PassPanel pass={pass} alone={alone} />
}

test('the code opens without a connection, as it was when it last came; used it is grey with the time and can’t be cancelled', async () => {
  serve(() => 'entered', aPass())
  const { unmount } = render(<Pass />)
  expect(await screen.findByText('481627')).toBeInTheDocument()
  expect(screen.getByText('去不了，取消报名')).toBeInTheDocument()
  unmount()
  unreachable = true
  const second = render(<Pass />)
  expect(screen.getByText('481627')).toBeInTheDocument()
  second.unmount()
  unreachable = false
  serve(() => 'entered', aPass({ state: 'entered', enteredAt: '2026-12-12T01:00:00Z' }))
  render(<Pass />)
  expect(await screen.findByText(/已入场，这个码不能再用/)).toBeInTheDocument()
  expect(screen.queryByText('去不了，取消报名')).toBeNull()
})
