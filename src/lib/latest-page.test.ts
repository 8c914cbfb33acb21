import { showLatestPage } from './latest-page'

const settledWithin = async (code: Promise<unknown>): Promise<unknown> =>
  Promise.race([code, new Promise((resolve) => setTimeout(() => resolve('not shown'), 0))])

function aRouter(isAnythingShown = true) {
  const comes: Record<string, (code: string) => void> = {}
  const routeTo = (path: string) => ({
    path,
    load: (...asked: unknown[]) =>
      [new Promise((resolve) => (comes[path] = resolve)), ...asked] as const satisfies readonly unknown[],
  })
  const routes = [routeTo('home'), routeTo('help')]
  showLatestPage(routes, () => isAnythingShown)
  const open = (at: number) =>
    routes[at]?.load('context', 'params') ?? [Promise.reject(new Error('no route'))]
  return { comes, open }
}

test('a page whose code comes after another was opened is not shown, the other is', async () => {
  const { comes, open } = aRouter()
  const [help] = open(1)
  const [home, ...asked] = open(0)
  comes['home']?.('home')
  comes['help']?.('help')
  expect(await settledWithin(home)).toBe('home')
  expect(asked).toEqual(['context', 'params'])
  expect(await settledWithin(help)).toBe('not shown')
})

test('the first page is shown also when another was opened before it came', async () => {
  const { comes, open } = aRouter(false)
  const [home] = open(0)
  void open(1)
  comes['home']?.('home')
  expect(await settledWithin(home)).toBe('home')
})

test('code that can’t come is told to the router', async () => {
  const failed = new Error('ChunkLoadError')
  const code = Promise.reject(failed)
  const routes = [{ load: () => [code] as const }]
  showLatestPage(routes, () => true)
  const [asked] = routes[0]?.load() ?? []
  await expect(asked).rejects.toBe(failed)
})
