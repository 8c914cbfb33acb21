import type { RequestChanged, RequestSummary } from '@talent/contract/service-request'
import { taxRewardConsult } from '../../src/seed/content/matters/tax-reward-consult.ts'
import { openServerHome, type ServerHome } from '../server-home.ts'

let home: ServerHome
beforeEach(async () => {
  home = await openServerHome(true)
})
afterEach(() => home.close())

async function signIn(address: string): Promise<string> {
  const reply = await fetch(`${address}/api/sessions/demo`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ personId: 'ji-nan-xing' }),
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

test.each(['before-commit', 'before-answer'] as const)(
  'killed %s, the retried submission makes one request',
  async (crash) => {
    const { address: first } = await home.start(crash)
    const token = await signIn(first)
    await expect(submit(first, token)).rejects.toThrow('fetch failed')

    const { address: second } = await home.start('never')
    const before = (await mine(second, token)).items
    expect(before).toHaveLength(crash === 'before-answer' ? 1 : 0)
    const answer = await submit(second, token)
    const again = await submit(second, token)
    expect(again).toEqual(answer)
    const after = (await mine(second, token)).items
    expect(after.map((request) => request.id)).toEqual([answer.id])
    if (crash === 'before-answer') expect(before[0]?.id).toBe(answer.id)
  },
  120_000,
)
