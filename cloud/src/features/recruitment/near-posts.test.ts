import { withdrawNotice } from '@talent/contract/notice-editor'
import { getPost, type PostContent } from '@talent/contract/recruitment'
import { addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { aPost, bareNotice } from '../../../test/notices.ts'
import { importNotice } from './notice-versions.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })
const OPEN = { applyFrom: '2026-11-16T01:00:00.000Z', applyUntil: '2026-12-04T09:30:00.000Z' }
const OVER = { applyFrom: '2026-10-16T01:00:00.000Z', applyUntil: '2026-11-04T09:30:00.000Z' }
const ship = (id: string, posts: PostContent[], over = OPEN) =>
  t.deps.db.transaction().execute((trx) => importNotice(trx, bareNotice(id, posts, over)))
const near = async (id: string) =>
  (await talent.client.call(getPost, { params: { id } })).near.map((post) => `${post.id} ${post.near.join()}`)
const wanted = (id: string, over: Partial<PostContent> = {}) =>
  aPost(id, {
    ...{ title: '材料工程师', major: '材料科学与工程、冶金工程', education: '硕士', place: '科创园' },
    ...{ industry: '新材料', ...over },
  })
const other = (id: string, over: Partial<PostContent> = {}) =>
  aPost(id, { title: '会计', education: '大专', place: '新城', ...over })

beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

test('of a post that is over the nearest open ones are named, each with what it has in common, five at most', async () => {
  await ship('over', [wanted('w'), wanted('too')], OVER)
  await ship('open', [
    other('unlike'),
    other('town', { place: '科创园' }),
    other('both', { place: '科创园', education: '硕士研究生及以上' }),
    other('trade', { industry: '新材料' }),
    other('major', { major: '冶金工程类' }),
    other('title', { title: '材料工程师' }),
    wanted('same'),
    other('last', { industry: '新材料', education: '硕士' }),
  ])
  expect(await near('w')).toEqual([
    'same title,major,industry,education,place',
    'title title',
    'last industry,education',
    'major major',
    'both education,place',
  ])
})

test('an open post names none, nor is what is over, taken back or not begun near to one', async () => {
  await ship('a', [wanted('w')], OVER)
  await ship('b', [wanted('open')])
  await ship('c', [wanted('later')], { ...OPEN, applyFrom: '2026-11-30T01:00:00.000Z' })
  await ship('d', [wanted('gone')])
  await coordinator.client.call(withdrawNotice, { params: { id: 'd' }, body: { version: 1, reason: '调整' } })
  expect(await near('open')).toEqual([])
  expect(await near('w')).toEqual(['open title,major,industry,education,place'])
  expect(await near('gone')).toEqual(['open title,major,industry,education,place'])
})

test('what says nothing is like nothing', async () => {
  const bare = { major: null, education: null, place: null, industry: null }
  await ship('over', [wanted('w', { ...bare, title: '操作工' })], OVER)
  await ship('open', [other('o', bare)])
  expect(await near('w')).toEqual([])
})
