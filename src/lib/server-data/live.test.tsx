import { act, screen } from '@testing-library/react'
import { getMe } from '@talent/contract/me'
import { useQuery } from '.'
import { ASK_AGAIN_MS } from './cache'
import { answer, answerError, answerLater, noAnswer, sent } from '@/testing/answer'
import { aMe } from '@/testing/factories'
import { render } from '@/testing/render'
import { hidePage, showPage } from '@/testing/taro'

function Name({ live = true }: { live?: boolean }) {
  const { data, error } = useQuery(getMe, {}, { live })
  return <p>{`${data?.name ?? '无'}${error ? '，没能加载' : ''}`}</p>
}
const pass = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms))
/** Each question of a test is answered, unless it says otherwise. */
const answerAs = (...names: string[]) => names.forEach((name) => answer(200, aMe({ name })))

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

test('what others change is asked again while its page is in front', async () => {
  answerAs('一', '二', '三')
  render(<Name />)
  await pass(0)
  expect(screen.getByText('一')).toBeInTheDocument()
  await pass(2 * ASK_AGAIN_MS)
  expect(screen.getByText('三')).toBeInTheDocument()
})

test('an answer slower than that is waited for and shown', async () => {
  const arrive = answerLater()
  render(<Name />)
  await pass(1.4 * ASK_AGAIN_MS)
  expect(sent()).toHaveLength(1)
  await arrive(200, aMe({ name: '慢' }))
  expect(screen.getByText('慢')).toBeInTheDocument()
})

test('a page behind another one asks nothing until it comes back, and then at once', async () => {
  answerAs('一')
  render(<Name />)
  await pass(0)
  hidePage()
  await pass(5 * ASK_AGAIN_MS)
  expect(sent()).toHaveLength(1)
  answerAs('二')
  showPage()
  await pass(0)
  expect(screen.getByText('二')).toBeInTheDocument()
})

test('what only the office changes is asked once', async () => {
  answerAs('一')
  render(<Name live={false} />)
  await pass(5 * ASK_AGAIN_MS)
  hidePage()
  showPage()
  await pass(0)
  expect(sent()).toHaveLength(1)
})

test('a page that is closed asks nothing any more', async () => {
  answerAs('一')
  const { unmount } = render(<Name />)
  await pass(0)
  unmount()
  await pass(5 * ASK_AGAIN_MS)
  expect(sent()).toHaveLength(1)
})

test('several parts that show the same ask one question', async () => {
  answerAs('一', '二')
  render(
    <>
      <Name />
      <Name />
    </>,
  )
  await pass(0)
  expect(screen.getAllByText('一')).toHaveLength(2)
  await pass(ASK_AGAIN_MS)
  expect(screen.getAllByText('二')).toHaveLength(2)
  expect(sent()).toHaveLength(2)
})

test('without an answer it is asked again later and later, and comes by itself', async () => {
  noAnswer()
  render(<Name live={false} />)
  await pass(0)
  expect(screen.getByText('无，没能加载')).toBeInTheDocument()
  noAnswer()
  await pass(5_000)
  await pass(9_000)
  expect(sent()).toHaveLength(2)
  answerAs('一')
  await pass(1_000)
  expect(screen.getByText('一')).toBeInTheDocument()
})

test('what isn’t there is not asked for again', async () => {
  answerError('not_found')
  render(<Name live={false} />)
  await pass(10 * ASK_AGAIN_MS)
  expect(sent()).toHaveLength(1)
})
