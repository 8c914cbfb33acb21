import { listInbox } from '@talent/contract/notification'
import { removeDraft, saveDraft, type DraftBody } from '@talent/contract/matter'
import { addTalent, newsOf, useDistrict } from '../../../test/district.ts'
import { childSchooling } from '../../seed/content/matters/child-schooling.ts'
import { remindDrafts } from './remind-drafts.ts'

const { t, talent, other } = useDistrict({
  talent: addTalent,
  other: (t) => addTalent(t, { name: '别人' }),
})
const params = { code: 'child-schooling' }
const EMPTY: DraftBody = { answers: {}, materials: {}, slots: [], channel: null, deferred: [] }
const save = (basedOn: number | null, answers: DraftBody['answers'] = { stage: '小学' }) =>
  talent.client.call(saveDraft, {
    params,
    body: { ...EMPTY, answers, basedOn, matterVersion: childSchooling.version },
  })
const remindAt = async (moment: string) => {
  t.clock.moveTo(moment)
  await remindDrafts(t.deps)
}
const TOLD = '您11月24日填的“子女入学”尚未提交，还没有人办理。可以继续填写，不办了就删掉'

test('what was begun and left for three days is told of once, to its person alone', async () => {
  await save(null)
  await remindAt('2026-11-27T09:40:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await remindAt('2026-11-27T14:40:00+08:00')
  expect(await newsOf(talent)).toEqual([TOLD])
  await Promise.all([remindDrafts(t.deps), remindDrafts(t.deps)])
  await remindAt('2026-12-07T09:40:00+08:00')
  expect(await newsOf(talent)).toEqual([TOLD])
  expect(await newsOf(other)).toEqual([])
})

test('written in again it is another time; removed, nobody is told any more', async () => {
  const { version } = await save(null)
  await remindAt('2026-11-30T09:40:00+08:00')
  const titles = async () => (await talent.client.call(listInbox, {})).items.map(({ title }) => title)
  expect(await titles()).toEqual(['子女入学'])
  await save(version, { stage: '初中' })
  await remindAt('2026-12-04T09:40:00+08:00')
  expect(await newsOf(talent)).toEqual([TOLD.replace('11月24日', '11月30日'), TOLD])
  expect(await titles()).toEqual(['子女入学', '没填完的申请'])
  await talent.client.call(removeDraft, { params })
  await remindAt('2026-12-14T09:40:00+08:00')
  expect(await newsOf(talent)).toHaveLength(2)
})

test('an empty form is no matter, and on a day off nobody is told', async () => {
  const { version } = await save(null, {})
  await remindAt('2026-11-30T09:40:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await save(version)
  await remindAt('2026-12-05T09:40:00+08:00')
  expect(await newsOf(talent)).toEqual([])
  await remindAt('2026-12-07T09:40:00+08:00')
  expect(await newsOf(talent)).toHaveLength(1)
})
