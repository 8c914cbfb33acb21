import type { EndpointCall } from '@talent/contract'
import { listConsents, withdrawConsent } from '@talent/contract/consent'
import { downloadFile } from '@talent/contract/file'
import {
  acceptRequest,
  askSupplement,
  getRequest,
  listOwnMaterials,
  retractSupplement,
  reuseMaterial,
  submitRequest,
} from '@talent/contract/service-request'
import {
  addCommissioner,
  addTalent,
  schoolingForm,
  upload,
  useDistrict,
  type Form,
  type Person,
} from '../../../test/district.ts'
import { priorityCard } from '../../seed/content/matters/priority-card.ts'

const MATTERS = ['child-schooling', priorityCard.code]
const { t, lin } = useDistrict({ lin: (app) => addCommissioner(app, { matters: MATTERS }) }, { once: true })
let talent: Person

const at = (when: string) => t.clock.moveTo(`${when.replace(' ', 'T')}:00+08:00`)
const own = async ({ client }: Person = talent) => (await client.call(listOwnMaterials, {})).materials
type Reuse = { requestId: string } & EndpointCall<typeof reuseMaterial>['body']
const reuse = ({ requestId: id, ...body }: Reuse, { client }: Person = talent) =>
  client.try(reuseMaterial, { params: { id }, body })

const cardForm = (talentProof: string[]): Form => ({
  ...schoolingForm([]),
  matterCode: priorityCard.code,
  matterVersion: priorityCard.version,
  answers: { kind: '首次申领', holder: '本人' },
  materials: { talentProof },
  deferred: [],
  slots: [],
  channel: null,
  consents: [],
})

/** 子女入学 with two files of 人才认定证明 and one of 居住证明, handed in on 17 November. */
async function schooling() {
  talent = await addTalent(t)
  at('2026-11-17 14:36')
  const [household, residence, ...proofs] = await Promise.all([1, 2, 3, 4].map(() => upload(talent.client)))
  const form = schoolingForm([household ?? ''], { slots: [], deferred: [] })
  const materials = { ...form.materials, residenceProof: [residence ?? ''], talentProof: proofs }
  const request = await talent.client.call(submitRequest, { body: { ...form, materials } })
  return { ...request, proofs }
}
const toCard = { matterCode: priorityCard.code, material: 'talentProof' }

test('what was handed in once is told with where and when, and serves another matter as files of its own', async () => {
  const { id, number, proofs } = await schooling()
  expect(await own()).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        proof: '人才认定证明',
        requestId: id,
        requestNumber: number,
        matterTitle: '子女入学',
        material: 'talentProof',
        handedInOn: '2026-11-17',
        files: proofs.map((fileId) => expect.objectContaining({ fileId })),
      }),
      // Its own kind, named by its matter.
      expect.objectContaining({ proof: 'child-schooling/household', name: '户口簿（孩子页）' }),
    ]),
  )
  at('2026-12-21 09:00')
  const { status, body } = await reuse({ requestId: id, material: 'talentProof', for: toCard })
  expect(status).toBe(200)
  const copies = body.files.map((file) => file.id)
  expect(copies).toHaveLength(2)
  expect(copies.some((copy) => proofs.includes(copy))).toBe(false)

  const card = await talent.client.call(submitRequest, { body: cardForm(copies) })
  for (const reader of [talent, lin]) {
    const detail = await reader.client.call(getRequest, { params: { id: card.id } })
    expect(detail.materials.find(({ key }) => key === 'talentProof')?.files).toEqual(
      copies.map((fileId) =>
        expect.objectContaining({ fileId, suppliedAt: null, reused: { number, handedInOn: '2026-11-17' } }),
      ),
    )
  }
  const [first, copy] = await Promise.all(
    [proofs[0], copies[0]].map((file) => lin.client.try(downloadFile, { params: { id: file ?? '' } })),
  )
  expect([first?.status, copy?.status]).toEqual([200, 200])
  // The first request keeps what it has, and used again a proof gets no younger.
  const before = await talent.client.call(getRequest, { params: { id } })
  expect(before.materials.find(({ key }) => key === 'talentProof')?.files.map((file) => file.reused)).toEqual(
    [null, null],
  )
  expect((await own()).find(({ proof }) => proof === '人才认定证明')).toMatchObject({
    requestId: card.id,
    handedInOn: '2026-11-17',
  })
})

test.each([
  ['another kind of proof', { material: 'household' }],
  ['a material that request doesn’t have', { material: 'nothing' }],
  ['no request of theirs', { requestId: 'nobody' }],
  ['a matter there isn’t', { for: { ...toCard, matterCode: 'nothing' } }],
  ['a material that matter doesn’t have', { for: { ...toCard, material: 'nothing' } }],
])('%s is not there', async (_, wrong) => {
  const { id } = await schooling()
  expect((await reuse({ requestId: id, material: 'talentProof', for: toCard, ...wrong })).status).toBe(404)
})

test('nobody else’s: not listed, not there', async () => {
  const { id } = await schooling()
  const other = await addTalent(t)
  expect(await own(other)).toEqual([])
  expect((await reuse({ requestId: id, material: 'talentProof', for: toCard }, other)).status).toBe(404)
})

test('out of date it is refused with what to do; chosen in time and sent too late the form says so at the material', async () => {
  const { id } = await schooling()
  const again = {
    requestId: id,
    material: 'residenceProof',
    for: { matterCode: 'child-schooling', material: 'residenceProof' },
  }
  at('2027-02-17 09:00')
  const inTime = await reuse(again)
  expect(inTime.status).toBe(200)
  at('2027-02-18 09:00')
  expect((await reuse(again)).body).toMatchObject({
    error: { code: 'invalid', message: '居住证明交上来 3 个月内可以沿用，这份已过期，请重新上传' },
  })
  const form = schoolingForm([await upload(talent.client)], { slots: [], deferred: [] })
  const sent = await talent.client.try(submitRequest, {
    body: {
      ...form,
      materials: { ...form.materials, residenceProof: inTime.body.files.map((file) => file.id) },
    },
  })
  expect(sent.body).toMatchObject({
    error: { code: 'invalid', fields: [{ field: 'materials.residenceProof', label: '居住证明' }] },
  })
})

test('what is asked for anew isn’t offered, until that is taken back', async () => {
  const { id } = await schooling()
  at('2026-11-18 10:05')
  await lin.client.call(acceptRequest, { params: { id }, body: { version: 2 } })
  at('2026-11-18 10:10')
  await lin.client.call(askSupplement, {
    params: { id },
    body: { version: 3, items: [{ what: '人才认定证明不清楚', material: 'talentProof' }] },
  })
  const offered = async () => (await own()).some(({ proof }) => proof === '人才认定证明')
  expect(await offered()).toBe(false)
  expect((await reuse({ requestId: id, material: 'talentProof', for: toCard })).status).toBe(404)
  at('2026-11-18 10:20')
  await lin.client.call(retractSupplement, { params: { id }, body: { version: 4, reason: '看清楚了' } })
  expect(await offered()).toBe(true)
})

test('nothing of a request whose consent was withdrawn', async () => {
  await schooling()
  const [consent] = (await talent.client.call(listConsents, {})).consents
  await talent.client.call(withdrawConsent, { params: { id: consent?.id ?? '' } })
  expect(await own()).toEqual([])
})
