import type { Endpoint } from '@talent/contract'
import {
  beginPolicy,
  callOffPolicySchedule,
  discardPolicyCopy,
  getPolicyEditor,
  publishPolicy,
  restorePolicy,
  reviewPolicy,
  savePolicyCopy,
  schedulePolicy,
  sendPolicyForReview,
  setPolicyCare,
  setPolicyFull,
  setPolicyReview,
  setSynonyms,
  withdrawPolicy,
} from '@talent/contract/policy-editor'
import { putItem } from '../src/content/put-item.ts'
import { policyKind } from '../src/seed/content-kinds.ts'
import { rent } from '../src/seed/content/demo-policies/housing.ts'
import { addCoordinator, type Person } from './district.ts'
import type { Press } from './press.ts'
import type { TestApp } from './test-app.ts'

const params = { id: rent.policy.id }

/** A policy of the trial, as it is shipped. */
export const shipRent = (t: TestApp): Promise<void> =>
  t.deps.db.transaction().execute((trx) => putItem(trx, policyKind, rent.policy.id, rent))

const FULL = { kind: 'places', since: '2026-11-20' } as const

/** Each changing endpoint of the editor of policies, with a call of it that changes something. */
export const policyPresses = (t: TestApp, by: Person): [Endpoint, () => Promise<Press>][] => {
  const edit = async (gist: string) => {
    await shipRent(t)
    const { published, copy } = await by.client.call(getPolicyEditor, { params })
    const content = { ...published.content, gist }
    return { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
  }
  const copyOf = async (gist: string) =>
    (await by.client.call(savePolicyCopy, { params, body: await edit(gist) })).copy
  const inForce = async (withdrawn: boolean) => {
    await shipRent(t)
    const before = await by.client.call(getPolicyEditor, { params })
    const body = { version: before.published.version }
    if (before.withdrawn !== null) await by.client.call(restorePolicy, { params, body })
    if (withdrawn) await by.client.call(withdrawPolicy, { params, body: { ...body, reason: '核对' } })
    return body
  }
  const care = async () => {
    await shipRent(t)
    const { owner, reviewOn } = (await by.client.call(getPolicyEditor, { params })).care
    return { before: { owner, reviewOn }, owner: '人才工作科', reviewOn: '2027-06-30' }
  }
  return [
    [
      setSynonyms,
      async () => ({
        client: by.client,
        call: { body: { basedOn: 0, groups: [['人社局', '人力资源和社会保障局']] } },
      }),
    ],
    [setPolicyCare, async () => ({ client: by.client, call: { params, body: await care() } })],
    [
      setPolicyFull,
      async () => {
        await shipRent(t)
        const { full: before } = await by.client.call(getPolicyEditor, { params })
        return { client: by.client, call: { params, body: { before, full: before === null ? FULL : null } } }
      },
    ],
    [beginPolicy, async () => ({ client: by.client, call: { body: { title: '起草两次' } } })],
    [
      withdrawPolicy,
      async () => ({
        client: by.client,
        call: { params, body: { ...(await inForce(false)), reason: '不再执行' } },
      }),
    ],
    [restorePolicy, async () => ({ client: by.client, call: { params, body: await inForce(true) } })],
    [
      sendPolicyForReview,
      async () => {
        await addCoordinator(t, '高远')
        return { client: by.client, call: { params, body: { hash: (await copyOf('送审两次'))?.hash ?? '' } } }
      },
    ],
    [
      reviewPolicy,
      async () => {
        const reviewer = await addCoordinator(t, '高远')
        const copy = await copyOf('审核两次')
        await by.client.call(sendPolicyForReview, { params, body: { hash: copy?.hash ?? '' } })
        const { review } = await by.client.call(getPolicyEditor, { params })
        const body = { review: review.sent?.id ?? '', decision: 'return' as const, reason: '金额不对' }
        return { client: reviewer.client, call: { params, body } }
      },
    ],
    [savePolicyCopy, async () => ({ client: by.client, call: { params, body: await edit('保存两次') } })],
    [
      discardPolicyCopy,
      async () => {
        const copy = await copyOf('放弃两次')
        return { client: by.client, call: { params: { ...params, version: String(copy?.version) } } }
      },
    ],
    [
      publishPolicy,
      async () => ({
        client: by.client,
        call: { params, body: { hash: (await copyOf('发布两次'))?.hash ?? '' } },
      }),
    ],
    [
      schedulePolicy,
      async () => ({
        client: by.client,
        call: {
          params,
          body: { hash: (await copyOf('定时两次'))?.hash ?? '', at: '2026-11-26T09:00:00+08:00' },
        },
      }),
    ],
    [
      callOffPolicySchedule,
      async () => {
        const body = { hash: (await copyOf('取消两次'))?.hash ?? '', at: '2026-11-26T09:00:00+08:00' }
        const { id: schedule } = await by.client.call(schedulePolicy, { params, body })
        return { client: by.client, call: { params: { ...params, schedule } } }
      },
    ],
    [
      setPolicyReview,
      async () => {
        await addCoordinator(t, '高远')
        return { client: by.client, call: { body: { required: true } } }
      },
    ],
  ]
}

/** For each endpoint of the editor that names a policy, one of the trial: any coordinator may. */
export const anyPolicy = {
  getPolicyEditor: params,
  getPolicyEffect: params,
  savePolicyCopy: params,
  publishPolicy: params,
  getPolicyVersion: { ...params, version: '1' },
  discardPolicyCopy: { ...params, version: '1' },
  withdrawPolicy: params,
  setPolicyCare: params,
  setPolicyFull: params,
  getPolicySheet: params,
  restorePolicy: params,
  sendPolicyForReview: params,
  reviewPolicy: params,
  schedulePolicy: params,
  callOffPolicySchedule: { ...params, schedule: 'none' },
}
