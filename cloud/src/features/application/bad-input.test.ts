import { applyForPost, getApplication, getCv, saveCv } from '@talent/contract/application'
import { listApplicants, openApplicant } from '@talent/contract/employer'
import { mergeEnterprise } from '@talent/contract/enterprise'
import { addEmployer, applied, CV, EMPLOYER, fillCv, openPost, tryApply } from '../../../test/applications.ts'
import {
  addContact,
  addCoordinator,
  addTalent,
  enterpriseCalled,
  useDistrict,
} from '../../../test/district.ts'

const { t, talent, employer, other, coordinator } = useDistrict({
  talent: (app) => addTalent(app),
  employer: addEmployer,
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
  coordinator: addCoordinator,
})
beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

/** The faults that aren't shown by the tests of what they hit: those name themselves in docs/users-answers.md. */
test('an employer merged into another: what was sent stays, whoever speaks for the other answers it, and one may go on applying', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const { id } = await applied(talent, post)
  const [from, intoId] = [await enterpriseCalled(t, EMPLOYER), await enterpriseCalled(t, '乙公司')]
  await coordinator.client.call(mergeEnterprise, { params: { id: from }, body: { version: 1, intoId } })
  await t.drain()
  expect((await other.client.call(listApplicants, {})).items).toMatchObject([{ id, state: 'sent' }])
  expect((await other.client.call(openApplicant, { params: { id } })).state).toBe('viewed')
  expect((await talent.client.call(getApplication, { params: { id } })).state).toBe('viewed')
  // Who spoke for the one that was merged speaks for both.
  expect((await employer.client.call(listApplicants, {})).total).toBe(1)
  const second = await addTalent(t, { name: '唐临溪', phone: '13800000653' })
  await fillCv(second)
  expect((await tryApply(second, post)).status).toBe(200)
})

test('a phone whose clock is days ahead or behind: the server’s clock decides, and what was answered counts as today', async () => {
  const post = await openPost(t)
  await fillCv(talent)
  const apply = (answeredOn: string) =>
    talent.client.try(applyForPost, {
      params: { id: post },
      body: { consent: 1, cvVersion: 1, answers: [{ asked: 'degree', value: '博士研究生', answeredOn }] },
    })
  expect((await apply('2026-12-24')).status).toBe(200)
  const [row] = await t.deps.db.selectFrom('application').selectAll().execute()
  expect([row?.fit_met, row?.sent_at.toISOString()]).toEqual([1, '2026-11-24T01:30:00.000Z'])
  t.clock.moveTo('2026-12-04T17:30:00+08:00')
  const late = await addTalent(t, { name: '唐临溪', phone: '13800000653' })
  await fillCv(late)
  expect((await tryApply(late, post)).error?.message).toBe('这个岗位 12月4日 17:30 已截止，不能再投')
})

test('a PDF of 40 MB is refused with the limit; the CV and its other PDF stay as they were', async () => {
  const small = Buffer.from('%PDF-1.4\n1 0 obj\n<<>>\nendobj\ntrailer\n<<>>\n%%EOF\n')
  const { body } = await talent.client.upload(small)
  const kept = await talent.client.call(saveCv, { body: { content: { ...CV, fileId: body.id }, basedOn: 0 } })
  const large = await talent.client.upload(Buffer.concat([small, Buffer.alloc(40 * 1024 * 1024)]))
  expect([large.status, large.error?.code]).toEqual([413, 'file_too_large'])
  expect(large.error?.message).toMatch(/MB/)
  expect(await talent.client.call(getCv, {})).toEqual(kept)
})
