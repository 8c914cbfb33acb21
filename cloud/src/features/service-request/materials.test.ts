import { listAccessRecords } from '@talent/contract/audit'
import { getWorklist } from '@talent/contract/desk'
import { downloadFile } from '@talent/contract/file'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  handInLater,
  listMyRequests,
  supplement,
  turnOfTalent,
  type RequestDetail,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  newsOf,
  submitSchooling,
  upload,
  type Person,
  useDistrict,
} from '../../../test/district.ts'

const { t, lin } = useDistrict({ lin: addCommissioner }, { once: true })
let talent: Person

const at = (when: string) => t.clock.moveTo(`2026-11-${when.replace(' ', 'T')}:00+08:00`)
const see = (by: Person, id: string) => by.client.call(getRequest, { params: { id } })
const rowOf = (detail: RequestDetail, key: string) => detail.materials.find((one) => one.key === key)

/** A request of a new talent, accepted the day after; 居住证明 is promised for later. */
async function accepted(): Promise<string> {
  talent = await addTalent(t)
  at('17 14:36')
  const { id } = await submitSchooling(talent, { slots: [] })
  at('18 10:05')
  await lin.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
  return id
}
const ask = (id: string, items: { what: string; material?: string | null }[]) =>
  lin.client.try(askSupplement, { params: { id }, body: { version: 3, items } })

test('a supplemented file joins the row of its material, under its name and with its time, for both sides', async () => {
  const id = await accepted()
  at('19 14:20')
  const asked = await ask(id, [
    { what: '学籍证明：还没有交', material: 'schoolRecord' },
    { what: '户口簿（孩子页）：缺证明页', material: 'household' },
    { what: '一份情况说明' },
  ])
  expect(asked.status).toBe(200)
  expect((await see(talent, id)).supplement?.items.map((item) => item.material)).toEqual([
    'schoolRecord',
    'household',
    null,
  ])
  at('20 08:52')
  const files = await Promise.all([1, 2, 3].map(() => upload(talent.client)))
  const items = files.map((file, i) => ({ key: `item-${i + 1}`, fileIds: [file] }))
  await talent.client.call(supplement, { params: { id }, body: { version: 4, items } })

  const suppliedAt = '2026-11-20T00:52:00.000Z'
  for (const reader of [talent, lin]) {
    const detail = await see(reader, id)
    expect(rowOf(detail, 'schoolRecord')?.files).toEqual([
      expect.objectContaining({ fileId: files[0], name: '学籍证明', suppliedAt }),
    ])
    expect(rowOf(detail, 'household')?.files).toEqual([
      expect.objectContaining({ suppliedAt: null }),
      expect.objectContaining({ fileId: files[1], name: '户口簿（孩子页）', suppliedAt }),
    ])
    const last = detail.timeline[detail.timeline.length - 1]
    expect(last?.kind === 'supplement' && last.attachments.map(({ name }) => name)).toEqual([
      '学籍证明',
      '户口簿（孩子页）',
      '一份情况说明',
    ])
  }
  const look = await lin.client.try(downloadFile, { params: { id: files[0] ?? '' } })
  expect(look.status).toBe(200)
  const { records } = await talent.client.call(listAccessRecords, {})
  expect(records.map(({ what }) => what)).toEqual(['学籍证明'])
})

test('an item for a material the matter doesn’t have is refused', async () => {
  const { status, error } = await ask(await accepted(), [{ what: '护照：还没有交', material: 'passport' }])
  expect(status).toBe(422)
  expect(error?.fields).toEqual([
    { field: 'items.0.material', label: 'passport', message: '这份材料不在本事项的清单里' },
  ])
})

test('容缺: the next step names what is still to come; handed in later, it joins its row and the clock runs on', async () => {
  const id = await accepted()
  at('19 09:00')
  const step = { actor: 'talent', what: '补交居住证明', dueOn: '2026-11-25', clockStopped: false }
  const before = await see(talent, id)
  expect(before.handInStep).toMatchObject(step)
  expect(before.nextStep).toMatchObject({ actor: 'commissioner', what: '开始办理' })
  expect(before.allowedEvents).toContain('hand_in_later')
  expect((await see(lin, id)).handInStep).toMatchObject(step)
  const listed = (await lin.client.call(getWorklist, {})).items.find((one) => one.id === id)
  expect(listed?.handInStep).toEqual((await see(lin, id)).handInStep)

  const file = await upload(talent.client)
  const handIn = (key: string, version = 3) =>
    talent.client.try(handInLater, { params: { id }, body: { version, items: [{ key, fileIds: [file] }] } })
  expect((await handIn('schoolRecord')).error?.fields).toEqual([
    { field: 'items.schoolRecord', label: 'schoolRecord', message: '这份材料不在要补交的容缺材料里' },
  ])
  const handed = await handIn('residenceProof')
  expect(handed).toMatchObject({ status: 200, body: { state: 'accepted', version: 4 } })

  for (const reader of [talent, lin]) {
    const detail = await see(reader, id)
    expect(detail).toMatchObject({ state: 'accepted', handInStep: null, clock: before.clock })
    expect(rowOf(detail, 'residenceProof')).toMatchObject({
      awaited: false,
      files: [{ fileId: file, name: '居住证明', suppliedAt: '2026-11-19T01:00:00.000Z' }],
    })
    expect(detail.timeline[detail.timeline.length - 1]).toMatchObject({
      kind: 'hand_in_later',
      attachments: [{ fileId: file, name: '居住证明' }],
    })
  }
  expect((await see(talent, id)).allowedEvents).not.toContain('hand_in_later')
  expect((await handIn('residenceProof', 4)).error?.code).toBe('wrong_state')
  await t.drain()
  expect(await newsOf(lin)).toContain('周予安补交了容缺材料')
})

test('as many requests are said to wait for the talent as say 轮到您 themselves, what was promised for later too', async () => {
  const id = await accepted()
  const waiting = async () => {
    const { items, counts } = await talent.client.call(listMyRequests, { query: {} })
    const say = items.filter(
      ({ nextStep, handInStep }) => nextStep?.actor === 'talent' || handInStep !== null,
    ).length
    return [counts.waitingOnMe, say]
  }
  expect(await waiting()).toEqual([1, 1])
  const { version } = await see(talent, id)
  await talent.client.call(handInLater, {
    params: { id },
    body: { version, items: [{ key: 'residenceProof', fileIds: [await upload(talent.client)] }] },
  })
  expect(await waiting()).toEqual([0, 0])
})

test('what waits for the talent comes before what waits for others, by its day: 容缺 and 一次性告知 alike', async () => {
  // 容缺 due on the 25th.
  const promised = await accepted()
  at('20 09:00')
  const { id: asked } = await submitSchooling(talent, { slots: [] })
  await lin.client.call(acceptRequest, { params: { id: asked }, body: { version: 2 } })
  const items = [{ what: '居住证明：还没有交', material: 'residenceProof' }]
  await lin.client.call(askSupplement, {
    params: { id: asked },
    body: { version: 3, items, withinWorkingDays: 5 },
  })
  at('20 10:00')
  const { id: others } = await submitSchooling(talent, { slots: [] })

  const read = async (cursor?: string) =>
    talent.client.call(listMyRequests, { query: { limit: '1', cursor } })
  const listed = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Awaited<ReturnType<typeof read>> = await read(cursor)
    listed.push(...page.items)
    cursor = page.nextCursor
  }
  // Newest first it would be: others, asked, promised.
  expect(listed.map(({ id }) => id)).toEqual([promised, asked, others])
  expect(listed.map((one) => turnOfTalent(one)?.dueOn ?? null)).toEqual(['2026-11-25', '2026-11-27', null])
  expect((await read()).counts.waitingOnMe).toBe(2)
})
