import { listInbox } from '@talent/contract/notification'
import { getPolicy } from '@talent/contract/policy'
import {
  callOffPolicySchedule,
  discardPolicyCopy,
  getPolicyEditor,
  listEditablePolicies,
  publishPolicy,
  reviewPolicy,
  savePolicyCopy,
  schedulePolicy,
  sendPolicyForReview,
  setPolicyReview,
  withdrawPolicy,
  type PolicyCopy,
} from '@talent/contract/policy-editor'
import { addCoordinator, useDistrict, type Person } from '../../../test/district.ts'
import { shipRent } from '../../../test/policy-editor.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'
import { policyEditor } from './index.ts'

const params = { id: rent.policy.id }
const AT = '2026-11-25T09:00:00+08:00'
const { t, gu, gao } = useDistrict({ gu: addCoordinator, gao: (t) => addCoordinator(t, '高远') })
beforeEach(() => shipRent(t))

const editor = () => gu.client.call(getPolicyEditor, { params })
async function write(gist: string, by = gu): Promise<PolicyCopy> {
  const { published, copy } = await editor()
  const content = { ...(copy?.content ?? published.content), gist }
  const body = {
    content,
    basedOn: copy?.version ?? null,
    publishedVersion: copy?.publishedVersion ?? published.version,
  }
  return (await by.client.call(savePolicyCopy, { params, body })).copy as PolicyCopy
}
const set = ({ hash }: PolicyCopy, at = AT) => gu.client.try(schedulePolicy, { params, body: { hash, at } })
const tick = async (at: string) => {
  t.clock.moveTo(at)
  for (const { handle } of policyEditor.workers(t.deps)) await handle([{ occurrence: at }])
}
const live = async () => (await gu.client.call(getPolicy, { params })).gist
const news = async ({ client }: Person) =>
  (await client.call(listInbox, {})).items.flatMap(({ what, earlier }) => [
    what,
    ...earlier.map((one) => one.what),
  ])

test('it goes live with its minute and not before, is told, and is cleared; the history says who', async () => {
  const before = await live()
  expect((await set(await write('定时的一句'))).status).toBe(200)
  expect((await editor()).scheduled).toMatchObject({
    at: '2026-11-25T01:00:00.000Z',
    by: '顾明月',
    writtenOn: false,
  })
  const { items } = await gao.client.call(listEditablePolicies, { query: {} })
  expect(items[0]?.scheduledAt).toBe('2026-11-25T01:00:00.000Z')
  await tick('2026-11-25T08:59:59+08:00')
  expect(await live()).toBe(before)
  await tick(AT)
  expect(await live()).toBe('定时的一句')
  const after = await editor()
  expect([after.published.version, after.copy, after.scheduled]).toEqual([2, null, null])
  expect(after.history[0]).toMatchObject({ event: 'publish', version: 2, by: '顾明月' })
  expect(await news(gu)).toContainEqual(expect.stringMatching(/第 2 版已按时发布（11月25日 09:00）/))
  await tick('2026-11-25T09:01:00+08:00')
  expect((await editor()).published.version).toBe(2)
})

test('whoever writes on meanwhile is not stopped: what was scheduled goes live, the rest stays written', async () => {
  await set(await write('定时的一句'))
  await write('后来的一句', gao)
  expect((await editor()).scheduled?.writtenOn).toBe(true)
  await tick(AT)
  const after = await editor()
  expect([await live(), after.copy?.content.gist, after.copy?.publishedVersion]).toEqual([
    '定时的一句',
    '后来的一句',
    1,
  ])
})

test.each<[string, (copy: PolicyCopy) => Promise<unknown>]>([
  [
    'called off',
    async () => {
      const schedule = (await editor()).scheduled?.id ?? ''
      return gao.client.call(callOffPolicySchedule, { params: { ...params, schedule } })
    },
  ],
  ['published at once', ({ hash }) => gu.client.call(publishPolicy, { params, body: { hash } })],
  [
    'given up',
    ({ version }) => gu.client.call(discardPolicyCopy, { params: { ...params, version: String(version) } }),
  ],
  ['withdrawn', () => gu.client.call(withdrawPolicy, { params, body: { version: 1, reason: '核对' } })],
])('%s, nothing goes live any more', async (_, act) => {
  const copy = await write('定时的一句')
  expect((await set(copy)).status).toBe(200)
  await act(copy)
  const { published, scheduled, withdrawn } = await editor()
  expect(scheduled).toBeNull()
  await tick(AT)
  const after = await editor()
  expect([after.published.version, after.withdrawn === null]).toEqual([published.version, withdrawn === null])
})

test('set anew, the later word holds; calling off the former takes nothing away', async () => {
  const copy = await write('定时的一句')
  const former = await set(copy)
  await set(copy, '2026-11-26T09:00:00+08:00')
  await gu.client.call(callOffPolicySchedule, {
    params: { ...params, schedule: former.status === 200 ? former.body.id : '' },
  })
  await tick(AT)
  expect((await editor()).published.version).toBe(1)
  await tick('2026-11-26T09:00:30+08:00')
  expect((await editor()).published.version).toBe(2)
})

test.each([
  ['2026-11-24T08:00:00+08:00', /已经过了/],
  ['2028-11-24T08:00:00+08:00', /最多定到/],
  ['2026-02-30T08:00:00+08:00', /没有这个时间/],
  ['2026-11-26T25:00:00+08:00', /没有这个时间/],
  ['2026-11-26T09:00:00Z', /没有这个时间/],
])('at %s it is refused, nothing is kept', async (at, why) => {
  const { status, error } = await set(await write('定时的一句'), at)
  expect([status, error?.fields?.[0]?.message]).toEqual([422, expect.stringMatching(why)])
  expect((await editor()).scheduled).toBeNull()
})

test('with 审核 on only what was approved is scheduled, though somebody writes on; switched on later, it doesn’t go live', async () => {
  await gu.client.call(setPolicyReview, { body: { required: true } })
  const copy = await write('审核过的一句')
  expect((await set(copy)).error?.code).toBe('not_approved')
  await gu.client.call(sendPolicyForReview, { params, body: { hash: copy.hash } })
  const review = (await editor()).review.sent?.id ?? ''
  await gao.client.call(reviewPolicy, { params, body: { review, decision: 'approve', reason: '' } })
  expect((await set(copy)).status).toBe(200)
  await write('没审核的一句')
  await tick(AT)
  expect(await live()).toBe('审核过的一句')
  expect((await editor()).history[0]).toMatchObject({ version: 2, reviewer: '高远' })

  await gu.client.call(setPolicyReview, { body: { required: false } })
  const { copy: left } = await editor()
  await gu.client.call(discardPolicyCopy, { params: { ...params, version: String(left?.version) } })
  await set(await write('不用审核时定的'), '2026-11-26T09:00:00+08:00')
  await gu.client.call(setPolicyReview, { body: { required: true } })
  await tick('2026-11-26T09:00:00+08:00')
  expect([await live(), (await editor()).scheduled]).toEqual(['审核过的一句', null])
  expect(await news(gu)).toContainEqual(expect.stringContaining('没有发布：现在发布前要另一位统筹审核'))
})

test('what can’t be published on its day any more isn’t, and whoever set it reads why', async () => {
  await set(await write('定时的一句'))
  await t.deps.db.updateTable('policy').set({ version: 7 }).where('id', '=', params.id).execute()
  await tick(AT)
  expect(await live()).not.toBe('定时的一句')
  expect(await news(gu)).toContainEqual(expect.stringContaining('没有发布：线上已经是另一版'))
})

test('two copies of the program at the same minute publish it once', async () => {
  await set(await write('定时的一句'))
  await Promise.all([tick(AT), tick(AT)])
  expect((await editor()).published.version).toBe(2)
})
