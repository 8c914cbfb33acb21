import { listInbox } from '@talent/contract/notification'
import { saveSearch } from '@talent/contract/post-watch'
import { listScheduledJobs } from '@talent/contract/scheduled-job'
import { addCoordinator, addTalent, useDistrict } from '../../../test/district.ts'
import { addPost, publishWritten, shipNotice, writeNotice } from '../../../test/notice-editor.ts'
import { FEATURES } from '../index.ts'

const { t, coordinator, talent } = useDistrict({ coordinator: addCoordinator, talent: addTalent })
const list = async () => (await coordinator.client.call(listScheduledJobs, {})).items
const jobOf = async (name: string) => {
  const found = (await list()).find((job) => job.name === name)
  if (found === undefined) throw new Error(`no job ${name}`)
  return found
}
const run = async () => {
  await t.deps.queue.sendScheduled(t.clock.now())
  await t.deps.queue.drain()
}

beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

test('everything that runs by the clock is named in the words of whoever looks', async () => {
  const declared = FEATURES.flatMap(({ jobs = [] }) => jobs).filter(({ schedule }) => schedule !== null)
  const items = await list()
  expect(items.map(({ name }) => name).sort()).toEqual(declared.map(({ name }) => name).sort())
  for (const { title } of items) expect(title).toMatch(/^\p{Script=Han}/u)
  expect(new Set(items.map(({ title }) => title)).size).toBe(items.length)
  expect(await talent.client.try(listScheduledJobs, {})).toMatchObject({ status: 403 })
})

test('what never ran, or not since an hour after its time, is late, and isn’t once it has run', async () => {
  expect(await jobOf('tell-searches')).toMatchObject({ standing: 'late', ran: null, dailyAt: '08:00' })
  await run()
  expect((await list()).filter(({ standing }) => standing !== 'fine')).toEqual([])
  expect((await jobOf('tell-searches')).ran?.at).toBe('2026-11-24T01:30:00.000Z')
  t.clock.moveTo('2026-11-25T08:59:59+08:00')
  expect(await jobOf('tell-searches')).toMatchObject({ standing: 'fine' })
  t.clock.moveTo('2026-11-25T09:00:00+08:00')
  expect(await jobOf('tell-searches')).toMatchObject({ standing: 'late' })
  const [first] = await list()
  expect(first?.standing).toBe('late')
  expect(await jobOf('publish-notices')).toMatchObject({ standing: 'late', everyMinutes: 1 })
  await run()
  expect(await jobOf('tell-searches')).toMatchObject({ standing: 'fine' })
})

test('what it looked at and how many it told is kept of its last run, as the inboxes have it', async () => {
  await shipNotice(t)
  await talent.client.call(saveSearch, { body: { search: { q: '工程师' } } })
  await addPost(coordinator, { title: '材料工程师' }, 'n12')
  t.clock.moveTo('2026-11-24T10:30:00+08:00')
  await writeNotice(coordinator, (head) => ({ ...head, correction: '加了一个岗位' }))
  await publishWritten(coordinator)
  t.clock.moveTo('2026-11-25T08:00:00+08:00')
  await run()
  expect((await jobOf('tell-searches')).ran).toEqual({ at: '2026-11-25T00:00:00.000Z', found: 1, told: 1 })
  const news = (await talent.client.call(listInbox, {})).items
  expect(news.filter(({ subject }) => subject.kind === 'saved_search')).toHaveLength(1)
  t.clock.moveTo('2026-11-26T08:00:00+08:00')
  await run()
  expect((await jobOf('tell-searches')).ran).toMatchObject({ found: 1, told: 0 })
})

test('one that failed is failing, with its code alone, until it has run to its end', async () => {
  await run()
  await t.deps.db
    .updateTable('job_occurrence')
    .set({ failed_at: new Date('2026-11-24T02:00:00Z'), failed_with: '22P02' })
    .where('name', '=', 'watch-due')
    .execute()
  t.clock.moveTo('2026-11-24T10:00:00+08:00')
  expect((await list())[0]).toMatchObject({
    name: 'watch-due',
    standing: 'failing',
    failed: { at: '2026-11-24T02:00:00.000Z', code: '22P02' },
  })
  t.clock.moveTo('2026-11-24T10:15:00+08:00')
  await run()
  expect(await jobOf('watch-due')).toMatchObject({ standing: 'fine', failed: { code: '22P02' } })
})
