import {
  confirmPreparation,
  getPreparation,
  giveCode,
  sendPreparationByCode,
} from '@talent/contract/preparation'
import { getRecognition, listRequestRecognitions, reviewRecognition } from '@talent/contract/recognition'
import { acceptRequest, getRequest, listVerified } from '@talent/contract/service-request'
import { addCommissioner, addContact, addTalent, useDistrict } from '../../../test/district.ts'
import { PROPOSED, recognitionForm } from '../../../test/recognition.ts'
import { talentRecognition } from '../../seed/content/matters/talent-recognition.ts'
import { watchRecognitions } from './recognise.ts'

const EMPLOYER = '某材料研究院'
const { t, lin, contact, talent } = useDistrict({
  lin: (app) => addCommissioner(app, { matters: [talentRecognition.code] }),
  contact: (app) => addContact(app, [EMPLOYER]),
  talent: (app) => addTalent(app, { employer: EMPLOYER }),
})

test('an employer’s contact applies with the code a talent gave: the class is the talent’s, and the contact reads nothing of it', async () => {
  t.clock.moveTo('2026-11-24T09:30:00+08:00')
  const { code } = await talent.client.call(giveCode, {})
  const sent = await contact.client.call(sendPreparationByCode, {
    body: {
      code,
      matterCode: talentRecognition.code,
      matterVersion: talentRecognition.version,
      answers: { category: 'D 类', position: '研究员' },
      note: '单位推荐',
    },
  })
  const { version } = await talent.client.call(getPreparation, { params: { id: sent.id } })
  const { matterCode: _, ...form } = await recognitionForm(talent)
  const made = await talent.client.call(confirmPreparation, {
    params: { id: sent.id },
    body: { version, ...form } as never,
  })
  const params = { id: made.id }
  const request = await talent.client.call(getRequest, { params })
  expect(request.timeline[0]).toMatchObject({ kind: 'submit', preparedBy: '苏晚晴' })
  const accepted = await lin.client.call(acceptRequest, { params, body: { version: request.version } })
  await lin.client.call(reviewRecognition, { params, body: { version: accepted.version, ...PROPOSED } })
  t.clock.moveTo('2026-12-09T08:10:00+08:00')
  await watchRecognitions(t.deps)
  const { recognitions } = await talent.client.call(listRequestRecognitions, { params })
  expect(recognitions).toMatchObject([{ state: 'recognised', mine: true, who: '周予安' }])
  expect((await talent.client.call(listVerified, {})).verified).toMatchObject([{ value: 'D 类' }])
  const id = recognitions[0]?.id ?? ''
  expect((await contact.client.try(getRecognition, { params: { id } })).status).toBe(403)
})
