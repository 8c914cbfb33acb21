import { getBoard, setDuty } from '@talent/contract/desk'
import { getRequest, listCandidates, transferRequest } from '@talent/contract/service-request'
import { createTestApp, type TestApp } from '../../test/test-app.ts'
import { seed } from './seed.ts'

let t: TestApp
beforeAll(async () => {
  t = await createTestApp()
  await seed(t.deps)
}, 60_000)
afterAll(() => t.close())

// Each test goes on where the one before ended.
describe('what the coordinator can do with the demo requests', () => {
  const candidatesOf = async (id: string) =>
    (await (await t.as('gu-ming-yue')).call(listCandidates, { params: { id } })).items
  const board = async () => (await t.as('gu-ming-yue')).call(getBoard, { query: {} })

  test('the late 配偶就业 goes to a candidate at one press', async () => {
    const { late } = await board()
    const request = late.find(({ matterTitle }) => matterTitle === '配偶就业')
    const fit = (await candidatesOf(request?.id ?? '')).find(({ unfit }) => unfit === null)
    const coordinator = await t.as('gu-ming-yue')
    await coordinator.call(transferRequest, {
      params: { id: request?.id ?? '' },
      body: {
        version: request?.version ?? 0,
        commissionerId: fit?.id ?? '',
        reason: '统筹调整',
        note: '还没有受理，请今天联系。',
      },
    })
    const { commissioner } = await coordinator.call(getRequest, { params: { id: request?.id ?? '' } })
    expect(fit?.id).toBeDefined()
    expect(commissioner?.id).toBe(fit?.id)
    expect(commissioner?.id).not.toBe('xu-qing-he')
  })

  test('what waits in the line has nobody who could take it, and names whom to phone', async () => {
    const { unassigned } = await board()
    expect(unassigned.map(({ request }) => request.talentName)).toEqual(['唐临溪'])
    const candidates = await candidatesOf(unassigned[0]?.request.id ?? '')
    expect(candidates.filter(({ unfit }) => unfit === null)).toEqual([])
    expect(
      candidates
        .filter(({ unfit }) => unfit === 'off_duty' || unfit === 'full')
        .map(({ id, unfit, officePhone }) => [id, unfit, officePhone])
        .sort(),
    ).toEqual([
      ['jiang-yi-ning', 'full', '0375-0000005'],
      ['song-zhi-wei', 'off_duty', '0375-0000004'],
    ])
  })

  test('once one of them is on duty the line goes to them by itself, and what is late can be handed to them', async () => {
    await (await t.as('song-zhi-wei')).call(setDuty, { body: { onDuty: true } })
    await t.drain()
    const { unassigned, late } = await board()
    expect(unassigned).toEqual([])
    const medical = late.find(({ matterTitle }) => matterTitle === '就医保障')
    const fit = (await candidatesOf(medical?.id ?? '')).filter(({ unfit }) => unfit === null)
    expect(fit.map(({ id }) => id)).toEqual(['song-zhi-wei'])
  })
})
