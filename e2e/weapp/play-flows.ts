import { join } from 'node:path'
import { startBackendAt } from '../backend'
import { FLOW_MOMENT, type FlowStage } from '../flows/actor'
import type { Flow } from '../flows/flows'
import { actorIn } from './actor'
import { apiAsDemoPerson } from './api-client'
import { launch, type App } from './app'
import { openDist } from './dist'
import { signInAsDemoPerson } from './people'

jest.setTimeout(120_000)

/** A district of the file's own, and each of these played in it by phones of their own. */
export function playFlows(flows: readonly Flow[]): void {
  const dist = openDist(join(__dirname, '../../dist/weapp'))
  let backend: Awaited<ReturnType<typeof startBackendAt>>
  const apps: App[] = []

  beforeAll(async () => void (backend = await startBackendAt(FLOW_MOMENT, { WEB_DIR: '' })))
  afterEach(() => {
    for (const app of apps.splice(0)) app.close()
  })
  afterAll(() => backend?.stop())

  const stage: FlowStage = {
    actor: async (name) => {
      const app = await launch(dist, { server: backend.url })
      apps.push(app)
      await signInAsDemoPerson(app, name)
      return actorIn(app)
    },
    api: (personId) => apiAsDemoPerson(backend.url, personId),
    moveTo: (moment) => backend.moveTo(moment),
  }

  test.each(flows)('in the compiled mini-program: $title', async ({ play }) => {
    await play(stage)
    for (const app of apps) {
      expect(app.console.filter(({ level }) => level === 'error')).toEqual([])
      expect(app.phone.network.sent.filter(({ status = 0 }) => status >= 500)).toEqual([])
    }
  })
}
