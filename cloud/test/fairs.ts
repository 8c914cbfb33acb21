import type { Endpoint } from '@talent/contract'
import {
  acceptFairPlace,
  addFairHelper,
  addFair,
  cancelFair,
  cancelFairPass,
  changeFair,
  checkInAtFair,
  enterFair,
  getDeskFair,
  getFairPass,
  getFairPoster,
  listDeskPasses,
  lowerFairCapacity,
  preferFairPass,
  publishFair,
  removeFairEmployer,
  removeFairHelper,
  saveFairEmployer,
  setFairResults,
  settleScan,
  signUpForFair,
  walkIn,
  type FairInput,
  type FairPass,
  type Scan,
} from '@talent/contract/fair'
import { addTalent, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

/** On Saturday, 12 December, in three weeks. */
export const fairInput = (over: Partial<FairInput> = {}): FairInput => ({
  ...{ title: '冬季双选会', issue: 2, mode: 'on_site', place: '市民中心 1 层展厅', words: '带简历' },
  ...{ way: '', point: null },
  ...{ startsAt: '2026-12-12T09:00:00+08:00', endsAt: '2026-12-12T15:00:00+08:00' },
  ...{ capacity: 3, signUpUntil: '2026-12-10T18:00:00+08:00', phone: '0375-0000000' },
  ...over,
})

/** Published. @returns its id */
export async function openFair({ client }: Person, over: Partial<FairInput> = {}): Promise<string> {
  const { id, version } = await client.call(addFair, { body: { fair: fairInput(over) } })
  await client.call(publishFair, { params: { id }, body: { version } })
  return id
}

export const signUp = ({ client }: Person, id: string, queue = true) =>
  client.try(signUpForFair, { params: { id }, body: { queue } })
export const cancelPass = ({ client }: Person, id: string) => client.try(cancelFairPass, { params: { id } })
export async function passOf({ client }: Person, id: string): Promise<FairPass> {
  const { pass } = await client.call(getFairPass, { params: { id } })
  if (pass === null) throw new Error('never signed up')
  return pass
}
export const versionOf = async ({ client }: Person, id: string): Promise<number> =>
  (await client.call(getDeskFair, { params: { id } })).version

/** Who comes, or who waits, in their order. */
export const passesIn = async ({ client }: Person, id: string, state: 'booked' | 'waiting' | 'offered') =>
  (await client.call(listDeskPasses, { params: { id }, query: { state } })).items

let scans = 0
export const scanOf = (code: string, over: Partial<Scan> = {}): Scan => ({
  ...{ id: `scan-${(scans += 1)}`, code, fairId: null, at: '2026-12-12T01:05:00Z', offline: false },
  ...over,
})
export const scan = ({ client }: Person, id: string, ...given: Scan[]) =>
  client.try(enterFair, { params: { id }, body: { scans: given } })

/** A code read without a connection that nobody has. @returns its id */
export async function doubtAt(by: Person, fairId: string): Promise<string> {
  const doubt = scanOf('000000', { offline: true })
  await scan(by, fairId, doubt)
  return doubt.id
}

/** Asked to help at its door, by the telephone number this account saved. */
export const askToHelp = ({ client }: Person, id: string, phone: string) =>
  client.try(addFairHelper, { params: { id }, body: { phone } })

/** A fair these may let people in at. @returns its id */
export async function doorKeptBy(t: TestApp, coordinator: Person, ids: readonly string[]): Promise<string> {
  const fairId = await openFair(coordinator)
  await t.deps.db
    .insertInto('fair_helper')
    .values(
      ids.map((id) => ({
        ...{ fair_id: fairId, account_id: id },
        ...{ named_by: coordinator.id, named_at: t.clock.now() },
      })),
    )
    .execute()
  return fairId
}

/** An employer of it. @returns its id */
export const employerAt = async ({ client }: Person, id: string, name = '甲公司'): Promise<string> =>
  (
    await client.call(saveFairEmployer, {
      params: { id },
      body: { employerId: null, employer: { stand: 'A-01', name, posts: ['焊接工程师'] } },
    })
  ).id ?? ''

/** By the endpoint that is tried: one that is open with a sign-up of this talent, one that is over, one nobody has published. */
export async function fairsToTry(
  t: TestApp,
  { coordinator, talent }: { coordinator: Person; talent: Person },
): Promise<Record<string, { id: string }>> {
  const [id, over] = [await openFair(coordinator), await openFair(coordinator)]
  await t.deps.db
    .updateTable('fair')
    .set({ ends_at: new Date('2026-11-20T07:00:00Z') })
    .where('id', '=', over)
    .execute()
  await signUp(talent, id)
  const draft = await coordinator.client.call(addFair, { body: { fair: fairInput() } })
  const called = [
    ...[
      'getFair',
      'listFairEmployers',
      'listFairPosts',
      'getFairPass',
      'signUpForFair',
      'cancelFairPass',
      'acceptFairPlace',
    ],
    ...['getFairCalendar', 'getDeskFair', 'changeFair', 'saveFairEmployer', 'removeFairEmployer'],
    ...['addFairHelper', 'removeFairHelper', 'cancelFair', 'listDeskPasses', 'preferFairPass'],
    ...['lowerFairCapacity', 'getFairPoster', 'checkInAtFair'],
  ]
  return {
    ...Object.fromEntries(called.map((name) => [name, { id }])),
    setFairResults: { id: over },
    publishFair: { id: draft.id },
  }
}

/** Each changing endpoint of fairs, with a call of it that changes something. */
export const fairPresses = (t: TestApp, coordinator: Person): [Endpoint, () => Promise<Press>][] => {
  const at = async (more: (id: string) => Promise<unknown> | unknown, over: Partial<FairInput> = {}) => {
    const id = await openFair(coordinator, over)
    return { client: coordinator.client, call: { params: { id }, body: await more(id) } } as Press
  }
  const byTalent = async (before: (talent: Person, id: string) => Promise<unknown>, body?: unknown) => {
    const id = await openFair(coordinator, { capacity: 1 })
    const talent = await addTalent(t)
    await before(talent, id)
    const call = body === undefined ? { params: { id } } : { params: { id }, body }
    return { client: talent.client, call } as Press
  }
  return [
    [signUpForFair, () => byTalent(async () => undefined, { queue: false })],
    [cancelFairPass, () => byTalent(signUp)],
    [
      acceptFairPlace,
      () =>
        byTalent(async (talent, id) => {
          const first = await addTalent(t)
          await signUp(first, id)
          await signUp(talent, id)
          await cancelPass(first, id)
        }),
    ],
    [
      checkInAtFair,
      async () => {
        const id = await openFair(coordinator)
        const { code } = await coordinator.client.call(getFairPoster, { params: { id } })
        await t.deps.db.updateTable('fair').set({ starts_at: t.clock.now() }).where('id', '=', id).execute()
        const { client } = await addTalent(t)
        return { client, call: { params: { id }, body: { code, fairId: null } } } as Press
      },
    ],
    [addFair, async () => ({ client: coordinator.client, call: { body: { fair: fairInput() } } })],
    [changeFair, () => at(() => ({ version: 2, fair: fairInput({ words: '带简历两份' }) }))],
    [
      publishFair,
      async () => {
        const { id, version } = await coordinator.client.call(addFair, { body: { fair: fairInput() } })
        return { client: coordinator.client, call: { params: { id }, body: { version } } }
      },
    ],
    [cancelFair, () => at(() => ({ version: 2, reason: '场地检修' }))],
    [
      setFairResults,
      async () => {
        const press = await at(() => ({
          version: 2,
          results: { employers: 1, posts: 2, visitors: 3, agreements: 1 },
        }))
        await t.deps.db
          .updateTable('fair')
          .set({ starts_at: new Date('2026-11-20T01:00:00Z'), ends_at: new Date('2026-11-20T07:00:00Z') })
          .where('title', '=', fairInput().title)
          .execute()
        return press
      },
    ],
    [
      saveFairEmployer,
      () => at(() => ({ employerId: null, employer: { stand: 'A-01', name: '甲公司', posts: [] } })),
    ],
    [removeFairEmployer, () => at(async (id) => ({ employerId: await employerAt(coordinator, id) }))],
    [
      preferFairPass,
      async () => {
        const id = await openFair(coordinator, { capacity: 1 })
        for (const _ of [1, 2, 3]) await signUp(await addTalent(t), id)
        const [, last] = await passesIn(coordinator, id, 'waiting')
        return {
          client: coordinator.client,
          call: { params: { id }, body: { passId: last?.id ?? '', reason: '单位点名约见' } },
        } as Press
      },
    ],
    [
      lowerFairCapacity,
      () =>
        at(async (id) => {
          for (const _ of [1, 2]) await signUp(await addTalent(t), id)
          const [first] = await passesIn(coordinator, id, 'booked')
          return { version: 2, capacity: 1, back: [first?.id], reason: '场地改小' }
        }),
    ],
    [
      addFairHelper,
      () =>
        at(async () => {
          await addTalent(t, { phone: '13800000661' })
          return { phone: '13800000661' }
        }),
    ],
    [
      removeFairHelper,
      async () => {
        const { id: accountId } = await addTalent(t)
        const id = await doorKeptBy(t, coordinator, [accountId])
        return { client: coordinator.client, call: { params: { id }, body: { accountId } } } as Press
      },
    ],
    [enterFair, () => at(() => ({ scans: [scanOf('000000')] }))],
    [settleScan, () => at(async (id) => ({ scanId: await doubtAt(coordinator, id) }))],
    [walkIn, () => at(() => ({ name: '周予安', phone: '13800000127', over: false }))],
  ]
}
