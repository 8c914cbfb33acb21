import { listInbox } from '@talent/contract/notification'
import { getPolicy } from '@talent/contract/policy'
import {
  getPolicyEditor,
  listEditablePolicies,
  publishPolicy,
  reviewPolicy,
  savePolicyCopy,
  sendPolicyForReview,
  setPolicyReview,
  type PolicyCopy,
} from '@talent/contract/policy-editor'
import { addCoordinator, useDistrict, type Person } from '../../../test/district.ts'
import { shipRent } from '../../../test/policy-editor.ts'
import { rent } from '../../seed/content/demo-policies/housing.ts'

const params = { id: rent.policy.id }
const { t, gu, gao, jiang } = useDistrict({
  gu: addCoordinator,
  gao: (t) => addCoordinator(t, '高远'),
  jiang: (t) => addCoordinator(t, '江以宁'),
})
beforeEach(async () => {
  await shipRent(t)
  await gu.client.call(setPolicyReview, { body: { required: true } })
})

const editor = (by: Person) => by.client.call(getPolicyEditor, { params })
async function write(by: Person, gist: string): Promise<PolicyCopy> {
  const { published, copy } = await editor(by)
  const content = { ...(copy?.content ?? published.content), gist }
  const body = { content, basedOn: copy?.version ?? null, publishedVersion: published.version }
  const saved = await by.client.call(savePolicyCopy, { params, body })
  return saved.copy as PolicyCopy
}
const send = (by: Person, { hash }: PolicyCopy) =>
  by.client.try(sendPolicyForReview, { params, body: { hash } })
async function decide(by: Person, decision: 'approve' | 'return', reason = '') {
  const review = (await editor(by)).review.sent?.id ?? ''
  return by.client.try(reviewPolicy, { params, body: { review, decision, reason } })
}
const publish = (by: Person, { hash }: PolicyCopy) => by.client.try(publishPolicy, { params, body: { hash } })
const news = async ({ client }: Person) =>
  (await client.call(listInbox, {})).items
    .filter(({ subject }) => subject.kind === 'policy_draft')
    .flatMap(({ what, earlier }) => [what, ...earlier.map((one) => one.what)])

test('off before somebody says so; on, it is on the trail and says who; with nobody to approve it stays off', async () => {
  const trail = () =>
    t.deps.db
      .selectFrom('audit')
      .select(['what', 'actor_account_id'])
      .where('action', '=', 'change_review_rule')
      .execute()
  expect(await trail()).toEqual([{ what: '政策发布前要另一位统筹审核', actor_account_id: gu.id }])
  await gu.client.call(setPolicyReview, { body: { required: true } })
  expect(await trail()).toHaveLength(1)
  const { rule } = await gao.client.call(listEditablePolicies, { query: {} })
  expect(rule).toMatchObject({ required: true, by: '顾明月' })
  expect(await gao.client.call(setPolicyReview, { body: { required: false } })).toMatchObject({ by: '高远' })
  const copy = await write(gu, '不用审核')
  expect((await publish(gu, copy)).status).toBe(200)
  await t.deps.db.deleteFrom('account_role').where('account_id', 'in', [gao.id, jiang.id]).execute()
  expect((await gu.client.try(setPolicyReview, { body: { required: true } })).error).toMatchObject({
    code: 'wrong_state',
    message: expect.stringContaining('没有别的统筹能审核'),
  })
})

test('sent, the others are told and open the difference; approved, the author is told and publishes; the version says by whom', async () => {
  const copy = await write(gu, '经过审核')
  expect((await publish(gu, copy)).error?.code).toBe('not_approved')
  expect((await send(gu, copy)).status).toBe(200)
  expect((await send(gao, copy)).status).toBe(200)
  const told = [`顾明月送审“${rent.policy.title}”第 2 版，请您审核`]
  expect([await news(gao), await news(jiang), await news(gu)]).toEqual([told, told, []])
  const { items } = await gao.client.call(listEditablePolicies, { query: {} })
  expect(items[0]?.copy).toMatchObject({ by: '顾明月', review: 'waiting' })
  expect((await editor(gao)).review).toMatchObject({ required: true, state: 'waiting', mayDecide: true })
  expect((await editor(gu)).review.mayDecide).toBe(false)
  expect((await publish(gu, copy)).error?.code).toBe('not_approved')

  expect((await decide(gao, 'approve')).status).toBe(200)
  expect((await decide(jiang, 'return', '晚了')).error).toMatchObject({
    code: 'wrong_state',
    message: '高远已经通过了这一稿',
  })
  expect(await news(gu)).toEqual([`高远审核通过了“${rent.policy.title}”第 2 版，现在可以发布`])
  expect((await publish(gu, copy)).body).toEqual({ version: 2 })
  expect((await gu.client.call(getPolicy, { params })).gist).toBe('经过审核')
  expect((await editor(gu)).history[0]).toMatchObject({ version: 2, by: '顾明月', reviewer: '高远' })
  expect((await editor(gu)).review).toMatchObject({ state: 'none', sent: null })
})

test('any changed character voids an approval, saving without a change keeps it', async () => {
  const copy = await write(gu, '一字不差')
  await send(gu, copy)
  await decide(gao, 'approve')
  expect((await write(gu, '一字不差')).version).toBe(copy.version)
  expect((await editor(gu)).review.state).toBe('approved')
  const changed = await write(gu, '一字不差。')
  expect((await editor(gu)).review).toMatchObject({ state: 'none', sent: { decision: 'approve' } })
  expect((await publish(gu, changed)).error?.code).toBe('not_approved')
  // Back to what was approved: that was another saving, and nobody looked at it.
  expect((await publish(gu, await write(gu, '一字不差'))).error?.code).toBe('not_approved')
})

test('what was changed while a reviewer looked at it isn’t approved by them', async () => {
  await send(gu, await write(gu, '送审的一稿'))
  const review = (await editor(gao)).review.sent?.id ?? ''
  await write(gu, '送审后又改')
  const late = { params, body: { review, decision: 'approve' as const } }
  expect((await gao.client.try(reviewPolicy, late)).error).toMatchObject({
    code: 'stale_copy',
    message: '送审后又改过，请等作者重新送审',
  })
})

test('sent back with a reason, which the author reads; the same may be sent again, and so may what is mended', async () => {
  const copy = await write(gu, '退回的一稿')
  await send(gu, copy)
  expect((await decide(gao, 'return')).error).toMatchObject({
    code: 'invalid',
    fields: [{ field: 'reason' }],
  })
  expect((await decide(gao, 'return', '第三条金额和文件不一致')).status).toBe(200)
  expect(await news(gu)).toEqual([
    `高远退回了“${rent.policy.title}”第 2 版：第三条金额和文件不一致。请修改后再送审`,
  ])
  expect((await editor(gu)).review).toMatchObject({
    state: 'returned',
    sent: { decidedBy: '高远', reason: '第三条金额和文件不一致' },
  })
  expect((await publish(gu, copy)).error?.code).toBe('not_approved')
  expect((await send(gu, copy)).status).toBe(200)
  expect((await editor(gao)).review).toMatchObject({ state: 'waiting', mayDecide: true })
  expect(await news(gao)).toHaveLength(2)
})

test('nobody approves their own: neither who sent it nor who wrote in it last', async () => {
  await send(gu, await write(gu, '自己的'))
  expect((await decide(gu, 'approve')).error?.code).toBe('forbidden')
  const copy = await write(gao, '高远又改了')
  await send(gu, copy)
  expect((await decide(gao, 'approve')).error).toMatchObject({
    code: 'forbidden',
    message: '自己送审或最后修改的，要由另一位统筹审核',
  })
  await t.deps.db.deleteFrom('account_role').where('account_id', '=', jiang.id).execute()
  const again = await write(gao, '高远再改')
  expect((await send(gu, again)).error?.message).toBe(
    '最后修改的是高远，您送审就没有别的统筹能审核了，请由高远送审',
  )
  expect((await send(gao, again)).status).toBe(200)
  expect((await decide(gu, 'approve')).status).toBe(200)
})

test('what must be mended isn’t sent; given up, there is nothing to decide', async () => {
  const { published } = await editor(gu)
  const body = { content: { ...published.content, title: '' }, basedOn: null, publishedVersion: 1 }
  const { copy } = await gu.client.call(savePolicyCopy, { params, body })
  expect((await send(gu, copy as PolicyCopy)).error?.code).toBe('invalid')
  expect(await news(gao)).toEqual([])
})

test('two reviewers at one moment: one decides, the other reads who did', async () => {
  await send(gu, await write(gu, '两人同时审'))
  const answers = await Promise.all([decide(gao, 'approve'), decide(jiang, 'return', '不同意')])
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
})
