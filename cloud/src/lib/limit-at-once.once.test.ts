import { limitAtOnce } from './limit-at-once.ts'

/** Work that ends when told to. */
function work() {
  let end = () => {}
  const ended = new Promise<void>((resolve) => (end = resolve))
  let begun = false
  return { run: () => ((begun = true), ended), begun: () => begun, end: () => end() }
}
const settled = () => new Promise((resolve) => setImmediate(resolve))

test('no more than so many run at once; the others follow in the order they came', async () => {
  const limited = limitAtOnce({ atOnce: 2, waiting: 10, waitMs: 60_000 }, '稍后')
  const works = [work(), work(), work(), work()] as const
  const runs = works.map(({ run }) => limited(run))
  await settled()
  expect(works.map(({ begun }) => begun())).toEqual([true, true, false, false])
  works[1].end()
  await settled()
  expect(works.map(({ begun }) => begun())).toEqual([true, true, true, false])
  for (const { end } of works) end()
  await Promise.all(runs)
  expect(works[3].begun()).toBe(true)
})

test('whoever finds the line full, or waits too long, is refused and never runs', async () => {
  const limited = limitAtOnce({ atOnce: 1, waiting: 1, waitMs: 20 }, '请稍后再试')
  const [first, second, third] = [work(), work(), work()]
  const running = limited(first.run)
  const waiting = limited(second.run)
  await expect(limited(third.run)).rejects.toMatchObject({ code: 'unavailable', message: '请稍后再试' })
  await expect(waiting).rejects.toMatchObject({ code: 'unavailable', message: '请稍后再试' })
  first.end()
  await running
  expect([second.begun(), third.begun()]).toEqual([false, false])
  const later = work()
  later.end()
  await limited(later.run)
  expect(later.begun()).toBe(true)
})

test('a failure gives its place back', async () => {
  const limited = limitAtOnce({ atOnce: 1, waiting: 0, waitMs: 20 }, '稍后')
  await expect(limited(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken')
  await expect(limited(async () => 7)).resolves.toBe(7)
})
