import '@/testing/as-mini-program'
import { useState } from 'react'
import { act, fireEvent, screen } from '@testing-library/react'
import Taro from '@tarojs/taro'
import { render } from '@/testing/render'
import { useKeptPlace } from './use-kept-place'

/** What the phone measures, one time after the other: how far the end is from the screen's top, and the page is scrolled. */
function measures(...answers: [top: number, scrollTop: number][]) {
  jest.mocked(Taro.createSelectorQuery).mockImplementation(() => {
    const query = {
      select: (css: string) => (expect(css).toBe('#end'), query),
      boundingClientRect: () => query,
      selectViewport: () => query,
      scrollOffset: () => query,
      exec: (tell: (results: unknown[]) => void) => {
        const [top, scrollTop] = answers.shift() ?? []
        tell([top === undefined ? null : { top }, { scrollTop }])
      },
    }
    return query as never
  })
}
function Thread() {
  const [above, setAbove] = useState('四')
  const keepPlace = useKeptPlace('end', above)
  return (
    <>
      <button onClick={() => void keepPlace().then(() => setAbove('一'))}>更早</button>
      <button onClick={() => setAbove('别的')}>换</button>
      <p>{above}</p>
    </>
  )
}
async function press(name: string) {
  await act(async () => fireEvent.click(screen.getByText(name)))
  await new Promise((done) => setTimeout(done, 20))
}
const scrolled = () => jest.mocked(Taro.pageScrollTo).mock.calls.map(([options]) => options)

test('the page is scrolled by as much as came in above, however far the reader has scrolled meanwhile', async () => {
  measures([500, 100], [880, 120])
  render(<Thread />)
  await press('更早')
  expect(screen.getByText('一')).toBeInTheDocument()
  expect(scrolled()).toEqual([{ scrollTop: 520, duration: 0 }])
})

test.each<[string, [number, number][]]>([
  [
    'nothing has moved',
    [
      [500, 100],
      [500, 100],
    ],
  ],
  ['its end isn’t there', []],
])('nothing is scrolled where %s', async (_, found) => {
  measures(...found)
  render(<Thread />)
  await press('更早')
  expect(screen.getByText('一')).toBeInTheDocument()
  expect(scrolled()).toEqual([])
})

test('nor where something else changes', async () => {
  measures([500, 100], [900, 100])
  render(<Thread />)
  await press('换')
  expect(scrolled()).toEqual([])
})
