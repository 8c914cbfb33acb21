import { withdrawApplication } from '@talent/contract/application'
import { listAccessRecords } from '@talent/contract/audit'
import { downloadFile } from '@talent/contract/file'
import { addEmployer, applied, attach, openPost } from '../../../test/applications.ts'
import { addContact, addTalent, useDistrict } from '../../../test/district.ts'

const { t, employer, other, lu } = useDistrict({
  employer: addEmployer,
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
  lu: (app) => addTalent(app, { name: '陆闻笛' }),
})

test('the PDF that was sent along opens for its employer alone, on the trail, until it is taken back', async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  const post = await openPost(t)
  const id = await attach(lu)
  const look = (by = employer) => by.client.try(downloadFile, { params: { id } })
  // Not sent yet, it is its talent's alone.
  expect((await look()).status).toBe(404)
  const { id: application, version } = await applied(lu, post)
  expect([(await look()).status, (await look(other)).status, (await look(lu)).status]).toEqual([
    200, 404, 200,
  ])
  const { records } = await lu.client.call(listAccessRecords, {})
  expect(records.filter(({ what }) => what === '投递的附件简历')).toHaveLength(1)
  await lu.client.call(withdrawApplication, { params: { id: application }, body: { version } })
  expect((await look()).status).toBe(404)
})
