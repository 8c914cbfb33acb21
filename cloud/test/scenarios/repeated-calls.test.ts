import {
  evaluateRequest,
  getRequest,
  postMessage,
  submitRequest,
  supplement,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  schoolingForm,
  upload,
  useDistrict,
} from '../district.ts'
import { stage } from '../events.ts'

const { t, ...staff } = useDistrict(
  {
    commissioner: addCommissioner,
    other: (t) => addCommissioner(t, { areaCodes: ['xc'] }),
    coordinator: addCoordinator,
  },
  { once: true },
)

const KEY = 'the-same-key-0001'
const times = <T>(count: number, work: () => Promise<T>) => Promise.all(Array.from({ length: count }, work))

test('the same submission twenty times at once is one request, one number, one answer', async () => {
  const talent = await addTalent(t)
  const body = schoolingForm([await upload(talent.client)])
  const answers = await times(20, () => talent.client.try(submitRequest, { body }, { key: KEY }))
  for (const answer of answers) expect(answer).toEqual({ ...answers[0], status: 200 })
  const rows = await t.deps.db
    .selectFrom('service_request')
    .select('id')
    .where('talent_account_id', '=', talent.id)
    .execute()
  expect(rows).toHaveLength(1)

  const changed = await talent.client.try(
    submitRequest,
    { body: { ...body, channel: 'video' } },
    { key: KEY },
  )
  expect([changed.status, changed.error?.code]).toEqual([422, 'key_reused'])
})

test('a refused submission is not kept: put right, the same key goes through', async () => {
  const talent = await addTalent(t)
  const body = schoolingForm([await upload(talent.client)])
  const refused = await talent.client.try(submitRequest, { body: { ...body, consents: [] } }, { key: KEY })
  expect(refused.status).toBe(422)
  expect((await talent.client.try(submitRequest, { body }, { key: KEY })).status).toBe(200)
})

test('one person’s key is not another’s', async () => {
  const [one, two] = [await addTalent(t), await addTalent(t)]
  const first = await one.client.call(
    submitRequest,
    { body: schoolingForm([await upload(one.client)]) },
    { key: KEY },
  )
  const second = await two.client.call(
    submitRequest,
    { body: schoolingForm([await upload(two.client)]) },
    { key: KEY },
  )
  expect(second.id).not.toBe(first.id)
})

test('a message, a 补正 and an evaluation sent again are there once', async () => {
  const { id, cast } = await stage(t, staff, 'supplementing')
  const params = { id }
  const kinds = async () =>
    (await cast.talent.client.call(getRequest, { params })).timeline.map((entry) => entry.kind)
  await times(5, () =>
    cast.talent.client.call(postMessage, { params, body: { text: '收到' } }, { key: 'message-0001' }),
  )
  expect((await kinds()).filter((kind) => kind === 'message')).toHaveLength(1)
  const items = [{ key: 'item-1', fileIds: [await upload(cast.talent.client)] }]
  await times(5, () =>
    cast.talent.client.call(supplement, { params, body: { version: 4, items } }, { key: 'supplement-0001' }),
  )
  expect((await kinds()).filter((kind) => kind === 'supplement')).toHaveLength(1)

  const resolved = await stage(t, staff, 'resolved')
  const body = { version: 4, level: 5 as const, reasons: [] }
  const answers = await times(5, () =>
    resolved.cast.talent.client.try(
      evaluateRequest,
      { params: { id: resolved.id }, body },
      { key: 'evaluate-0001' },
    ),
  )
  expect(answers.map((answer) => answer.status)).toEqual([200, 200, 200, 200, 200])
  const again = await resolved.cast.talent.client.try(evaluateRequest, {
    params: { id: resolved.id },
    body: { ...body, version: 5 },
  })
  expect(again.error?.code).toBe('wrong_state')
})

test('without a key a submission is not taken', async () => {
  const talent = await addTalent(t)
  const { status } = await talent.client.try(submitRequest, { body: schoolingForm([]) }, { key: 'x' })
  expect(status).toBe(400)
})
