import { hrefOf } from '@talent/contract'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { getClosingNote, getRequest, resolveRequest, writeNote } from '@talent/contract/service-request'
import { saveProfile } from '@talent/contract/me'
import {
  addCommissioner,
  addCoordinator,
  addTalent,
  PHONE,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { stage } from '../../../test/events.ts'
import { readPdf } from '../../../test/read-pdf.ts'

const { t, ...staff } = useDistrict({
  commissioner: (t) => addCommissioner(t, { capacity: 100 }),
  other: (t) => addCommissioner(t, { name: '许青禾', areaCodes: ['xc'] }),
  coordinator: addCoordinator,
})

const note = (by: Person, id: string) => by.client.try(getClosingNote, { params: { id } })
/** Over the wire as it is, for its bytes and headers. */
async function paper(by: Person, id: string) {
  const reply = await t.app.inject({
    url: hrefOf(getClosingNote, { params: { id } }),
    headers: { authorization: `Bearer ${by.client.token}` },
  })
  const { pages, text, blank } = readPdf(reply.rawPayload)
  return { headers: reply.headers, pages, blank, text: text.replaceAll('\n', '') }
}

it('names number, matter, result, days, basis, department and who, on one page with nothing left blank', async () => {
  const { id, cast } = await stage(t, staff, 'accepted')
  // A name of characters that a font cut to the usual ones lacks.
  await cast.talent.client.call(saveProfile, {
    body: { name: '周镕喆𬱟', phone: PHONE, employer: '某研究院', areaCode: 'kcy', education: 'doctor' },
  })
  await cast.commissioner.client.call(writeNote, {
    params: { id },
    body: { text: '内部才知道的话', fileIds: [] },
  })
  const { version, number } = await cast.talent.client.call(getRequest, { params: { id } })
  expect((await note(cast.talent, id)).error).toMatchObject({
    code: 'wrong_state',
    message: '办结后才有办结单',
  })
  t.clock.moveTo('2026-11-26T10:00:00+08:00')
  await cast.commissioner.client.call(resolveRequest, {
    params: { id },
    body: {
      version,
      outcome: 'partly_solved',
      text: '学位已落实在向阳小学',
      remaining: { left: '校车还没有', goesOn: '2027-03-05' },
    },
  })
  const { headers, pages, text, blank } = await paper(cast.talent, id)
  expect([pages, blank]).toEqual([1, []])
  expect(headers).toMatchObject({
    'content-type': 'application/pdf',
    'cache-control': 'private, no-store',
    'content-disposition': 'attachment',
  })
  for (const said of [
    `办件编号 ${number}`,
    '子女入学，转学插班',
    '周镕喆𬱟',
    '提交日期2026年11月24日',
    '受理日期2026年11月24日',
    '办结日期2026年11月26日',
    '部分解决',
    '学位已落实在向阳小学',
    '校车还没有，2027年3月5日前',
    '依据《',
    '承办单位',
    '经办人林知远',
  ])
    expect(text).toContain(said)
  // Nothing that staff alone know, and nothing sensitive.
  for (const kept of ['内部才知道的话', PHONE, '周小满', '某研究院']) expect(text).not.toContain(kept)
})

it('is of whoever may read the request, and closed to staff with the words under a withdrawn consent', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  const stranger = await addTalent(t, { name: '别人' })
  const status = async (by: Person) => (await note(by, id)).status
  expect([await status(stranger), await status(cast.other)]).toEqual([404, 404])
  expect([await status(cast.coordinator), await status(cast.commissioner)]).toEqual([200, 200])
  const { consents } = await cast.talent.client.call(listConsents, {})
  await cast.talent.client.call(withdrawConsent, { params: { id: consents[0]?.id ?? '' } })
  const [theirs, own] = [await paper(cast.commissioner, id), await paper(cast.talent, id)]
  expect(theirs.text).not.toContain('已安排')
  expect(theirs.text).toContain('内容不再显示')
  expect(own.text).toContain('已安排')
})

it('many at once are each printed, while the service goes on answering', async () => {
  const { id, cast } = await stage(t, staff, 'resolved')
  const answers = await Promise.all([
    ...Array.from({ length: 10 }, () => note(cast.talent, id)),
    cast.talent.client.try(getRequest, { params: { id } }),
  ])
  expect(answers.map(({ status }) => status)).toEqual(Array(11).fill(200))
})
