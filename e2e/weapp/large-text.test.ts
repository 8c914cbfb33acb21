import { join } from 'node:path'
import { startBackend, type Backend } from '../backend'
import { launch, type App, type LaunchSettings } from './app'
import { openDist } from './dist'

const dist = openDist(join(__dirname, '../../dist/weapp'))
const QUESTION = '换成大字版吗'
let backend: Backend
const apps: App[] = []
const start = async (settings: LaunchSettings) => {
  const app = await launch(dist, { server: backend.url, ...settings })
  apps.push(app)
  return app
}
const isLarge = (app: App) => app.has({ className: 'ts-large' })

beforeAll(async () => void (backend = await startBackend({ WEB_DIR: '' })), 60_000)
afterAll(() => backend?.stop())
afterEach(() => apps.splice(0).forEach((app) => app.close()))

test('whoever has large letters in WeChat is asked once, and gets 大字版 for good', async () => {
  const app = await start({ fontSize: 23 })
  expect(app.phone.overlay.dialog).toMatchObject({ title: QUESTION, buttons: ['不用', '用大字版'] })
  expect(isLarge(app)).toBe(false)
  await app.answerDialog('用大字版')
  expect(isLarge(app)).toBe(true)

  const again = await start({ fontSize: 23, storage: app.phone.storage })
  expect(again.phone.overlay.dialog).toBeUndefined()
  expect(isLarge(again)).toBe(true)
})

test('a no is a no', async () => {
  const app = await start({ fontSize: 23 })
  await app.answerDialog('不用')
  expect(isLarge(app)).toBe(false)
  const again = await start({ fontSize: 23, storage: app.phone.storage })
  expect(again.phone.overlay.dialog).toBeUndefined()
  expect(isLarge(again)).toBe(false)
})

test('nobody else is asked', async () => {
  expect((await start({})).phone.overlay.dialog).toBeUndefined()
})
