import { startBackendAt } from '../backend'
import { FLOW_MOMENT, type FlowStage } from '../flows/actor'
import { serviceFlows } from '../flows/flows'
import { recruitmentFlows } from '../flows/recruitment-flows'
import { apiAsDemoPerson } from '../weapp/api-client'
import { actorOn } from './actor'
import type { Phone } from './browser'
import { signInAs } from './sign-in'
import { useStage } from './stage'

jest.setTimeout(120_000)

let backend: Awaited<ReturnType<typeof startBackendAt>>
const browser = useStage(async () => (backend = await startBackendAt(FLOW_MOMENT)))
const phones: Phone[] = []
afterEach(async () => {
  for (const { page } of phones.splice(0)) await page.context().close()
})

const stage: FlowStage = {
  actor: async (name) => {
    const phone = await browser.openPhone()
    phones.push(phone)
    await signInAs(phone.page, name)
    return actorOn(phone.page)
  },
  api: (personId) => apiAsDemoPerson(backend.url, personId),
  moveTo: (moment) => backend.moveTo(moment),
}

test.each([...recruitmentFlows, ...serviceFlows])('in a browser: $title', async ({ play }) => {
  await play(stage)
  expect(phones.flatMap((phone) => phone.complaints())).toEqual([])
})
