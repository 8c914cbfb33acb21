import type { RequestChanged, RequestSummary } from '@talent/contract/service-request'
import { taxRewardConsult } from '../../src/seed/content/matters/tax-reward-consult.ts'
import { openServerHome, type ServerHome } from '../server-home.ts'

let home: ServerHome
beforeAll(async () => {
  home = await openServerHome(true)
})
afterEach(() => home.stop())
afterAll(() => home.close())

async function signIn(address: string, personId: string): Promise<string> {
  const reply = await fetch(`${address}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId }),
  })
  return ((await reply.json()) as { token: string }).token
}

const FORM = {
  matterCode: 'tax-reward-consult',
  matterVersion: taxRewardConsult.version,
  materials: {},
  slots: [],
  channel: null,
  deferred: [],
  consents: [],
}

async function submit(address: string, token: string): Promise<RequestChanged> {
  const { matter } = (await (await fetch(`${address}/api/matters/tax-reward-consult`)).json()) as {
    matter: { sections: { fields: { key: string; required: boolean; options: string[] }[] }[] }
  }
  const answers = Object.fromEntries(
    matter.sections.flatMap((section) =>
      section.fields
        .filter((field) => field.required)
        .map((field) => [field.key, field.options[0] ?? '请问怎样计算']),
    ),
  )
  const reply = await fetch(`${address}/api/requests`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      authorization: `Bearer ${token}`,
      'idempotency-key': 'pressed-once-0001',
    },
    body: JSON.stringify({ ...FORM, answers }),
  })
  if (reply.status !== 200) throw new Error(`${reply.status}: ${await reply.text()}`)
  return (await reply.json()) as RequestChanged
}

const mine = async (address: string, token: string) =>
  (await (
    await fetch(`${address}/api/requests`, { headers: { authorization: `Bearer ${token}` } })
  ).json()) as { items: RequestSummary[] }

test.each([
  ['before-commit', 'ji-nan-xing'],
  ['before-answer', 'tang-lin-xi'],
] as const)(
  'killed %s, the retried submission makes one request',
  async (crash, person) => {
    const { address: first } = await home.start(crash)
    const token = await signIn(first, person)
    const idsAt = async (address: string) => (await mine(address, token)).items.map(({ id }) => id)
    const had = await idsAt(first)
    await expect(submit(first, token)).rejects.toThrow('fetch failed')

    const { address: second } = await home.start('never')
    const made = async () => (await idsAt(second)).filter((id) => !had.includes(id))
    const before = await made()
    expect(before).toHaveLength(crash === 'before-answer' ? 1 : 0)
    const answer = await submit(second, token)
    const again = await submit(second, token)
    expect(again).toEqual(answer)
    expect(await made()).toEqual([answer.id])
    if (crash === 'before-answer') expect(before).toEqual([answer.id])
  },
  120_000,
)
