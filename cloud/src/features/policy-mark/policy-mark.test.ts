import { listInbox } from '@talent/contract/notification'
import { getPolicyMarks, listMarkedPolicies, setPolicyMark, type Mark } from '@talent/contract/policy-mark'
import { addTalent, newsOf, useDistrict } from '../../../test/district.ts'
import { putPolicy } from '../../../test/policy-marks.ts'
import { tellMarked } from './tell-marked.ts'

const { t, talent, other } = useDistrict({
  talent: addTalent,
  other: (t) => addTalent(t, { name: '别人' }),
})

const set = (id: string, mark: Mark, marked = true, by = talent) =>
  by.client.call(setPolicyMark, { params: { id }, body: { mark, marked } })
const marksOf = (id: string, by = talent) => by.client.call(getPolicyMarks, { params: { id } })
const listed = async (by = talent) => (await by.client.call(listMarkedPolicies, {})).items
const tellAt = async (moment: string) => {
  t.clock.moveTo(moment)
  await tellMarked(t.deps)
}

test('what is saved is in one’s own list, the last first, and in nobody else’s; taken back it is gone', async () => {
  const first = await putPolicy(t, { id: 'first', title: '甲' })
  const second = await putPolicy(t, { id: 'second', title: '乙' })
  await set(first, 'saved')
  t.clock.moveTo('2026-11-24T15:00:00+08:00')
  expect(await set(second, 'saved')).toEqual({ saved: true, opening: false })
  expect(await set(second, 'saved')).toEqual({ saved: true, opening: false })
  await set(second, 'opening')
  expect((await listed()).map(({ title, saved, opening }) => [title, saved, opening])).toEqual([
    ['乙', true, true],
    ['甲', true, false],
  ])
  expect(await listed(other)).toEqual([])
  expect(await marksOf(first, other)).toEqual({ saved: false, opening: false })
  expect(await set(second, 'saved', false)).toEqual({ saved: false, opening: true })
  await set(second, 'opening', false)
  expect((await listed()).map(({ id }) => id)).toEqual([first])
})

test('who waits for an opening is told on its day, once, and waits no longer', async () => {
  const id = await putPolicy(t)
  await set(id, 'opening')
  await tellAt('2026-11-30T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await tellAt('2026-12-01T00:30:00+08:00')
  const told = ['“示范区租房补贴办法”现在能申请了，12月31日截止']
  expect(await newsOf(talent)).toEqual(told)
  await Promise.all([tellMarked(t.deps), tellMarked(t.deps)])
  await tellAt('2026-12-02T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual(told)
  expect(await newsOf(other)).toEqual([])
  expect(await marksOf(id)).toEqual({ saved: false, opening: false })
  const [news] = (await talent.client.call(listInbox, {})).items
  expect(news?.subject).toEqual({ kind: 'policy', id })
  expect(news?.title).toBe('示范区租房补贴办法')
})

test('several copies at once tell each person once', async () => {
  const id = await putPolicy(t)
  await set(id, 'opening')
  await set(id, 'opening', true, other)
  t.clock.moveTo('2026-12-01T08:00:00+08:00')
  await Promise.all([tellMarked(t.deps), tellMarked(t.deps), tellMarked(t.deps)])
  expect([(await newsOf(talent)).length, (await newsOf(other)).length]).toEqual([1, 1])
})

test('asked again after it closed, the next opening is another time', async () => {
  const id = await putPolicy(t)
  await set(id, 'opening')
  await tellAt('2026-12-01T08:00:00+08:00')
  t.clock.moveTo('2027-01-04T08:00:00+08:00')
  await set(id, 'opening')
  await tellMarked(t.deps)
  expect(await newsOf(talent)).toHaveLength(1)
  await putPolicy(t, { applyFrom: '2027-03-01', applyUntil: '2027-04-30' })
  await tellAt('2027-03-01T08:00:00+08:00')
  expect((await newsOf(talent))[0]).toBe('“示范区租房补贴办法”现在能申请了，4月30日截止')
})

test.each([
  ['open already', { applyFrom: '2026-11-01' }, '现在就能申请，不用等开放'],
  ['of unknown days', { applyFrom: null, applyUntil: null }, '这份政策没有下一次开放可等'],
  ['over', { expiresOn: '2026-10-31', applyUntil: '2026-10-31' }, '这份政策没有下一次开放可等'],
  ['replaced', { validity: 'superseded' }, '这份政策没有下一次开放可等'],
] as const)('nobody waits for one that is %s, and is told why', async (_, over, message) => {
  const id = await putPolicy(t, over)
  const { error } = await talent.client.try(setPolicyMark, {
    params: { id },
    body: { mark: 'opening', marked: true },
  })
  expect([error?.code, error?.message]).toEqual(['wrong_state', message])
  expect(await marksOf(id)).toEqual({ saved: false, opening: false })
})

test('who saved a document that is replaced is told by what, once; who saves it afterwards has read so', async () => {
  const id = await putPolicy(t, { applyFrom: '2026-01-01' })
  await set(id, 'saved')
  await tellAt('2026-11-25T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await putPolicy(t, { validity: 'superseded' })
  await putPolicy(t, {
    id: 'newer',
    title: '示范区租房补贴办法（2027）',
    versionGroup: 'marked',
    sortOn: '2026-11-25',
  })
  await set(id, 'saved', true, other)
  await tellAt('2026-11-26T08:00:00+08:00')
  await tellAt('2026-11-27T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual([
    '您收藏的“示范区租房补贴办法”不再执行，由“示范区租房补贴办法（2027）”代替',
  ])
  expect(await newsOf(other)).toEqual([])
  expect((await listed())[0]?.validity).toBe('superseded')
})

test('an unknown policy can’t be marked, and nothing else is a mark', async () => {
  const { client } = talent
  const body = { mark: 'saved', marked: true } as const
  expect((await client.try(setPolicyMark, { params: { id: 'none' }, body })).error?.code).toBe('not_found')
  expect((await client.try(getPolicyMarks, { params: { id: 'none' } })).error?.code).toBe('not_found')
  const id = await putPolicy(t)
  const wrong = { mark: 'liked', marked: true } as unknown as typeof body
  expect((await client.try(setPolicyMark, { params: { id }, body: wrong })).error?.code).toBe('invalid')
})

test('one that was withdrawn opens for nobody; who saved it is told', async () => {
  const id = await putPolicy(t)
  await set(id, 'opening')
  await set(id, 'saved')
  const withdrawn = { withdrawn_on: '2026-11-25', withdrawn_reason: '停止执行' }
  await t.deps.db.updateTable('policy').set(withdrawn).where('id', '=', id).execute()
  await tellAt('2026-12-01T08:00:00+08:00')
  await tellMarked(t.deps)
  expect(await newsOf(talent)).toEqual(['您收藏的“示范区租房补贴办法”不再执行'])
  const body = { mark: 'opening', marked: true } as const
  expect((await other.client.try(setPolicyMark, { params: { id }, body })).error?.code).toBe('wrong_state')
})

test('who saved one that is revised is told once of what became better or worse; other words are no news', async () => {
  const revise = (more: object) => putPolicy(t, { id: 'kept', title: '安居办法', ...more })
  const benefit = {
    ...{ appliesTo: null, period: null, cap: null, schedule: null, formula: null },
    name: '安家补助',
  }
  const sum = (yuan: number) => ({
    benefits: [{ ...benefit, amount: `${yuan} 元`, sum: { per: 'once', yuan } }],
  })
  const id = await revise(sum(5000))
  await set(id, 'saved')
  await tellMarked(t.deps)
  await revise({ ...sum(5000), gist: '换一句话说' })
  await tellAt('2026-12-03T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await revise(sum(8000))
  await Promise.all([tellMarked(t.deps), tellMarked(t.deps)])
  await tellAt('2026-12-04T08:00:00+08:00')
  expect(await newsOf(talent)).toEqual([
    '您收藏的“安居办法”有修订：“安家补助”由一次性 5000 元改为一次性 8000 元',
  ])
})
