import { MOST } from '@talent/contract'
import { mergeEnterprise, removeEnterpriseContact } from '@talent/contract/enterprise'
import {
  declineNeed,
  listNeeds,
  listOwnNeeds,
  listOwnPosts,
  placeNeed,
  sendNeed,
  withdrawNeed,
} from '@talent/contract/employer'
import { listInbox } from '@talent/contract/notification'
import { getPost } from '@talent/contract/recruitment'
import {
  addContact,
  addCoordinator,
  enterpriseCalled,
  useDistrict,
  type Person,
} from '../../../test/district.ts'
import { neededBy, neededPost } from '../../../test/employer.ts'
import { postsOf, publishWritten, shipNotice, writeNotice } from '../../../test/notice-editor.ts'
import { aPost, bareNotice } from '../../../test/notices.ts'
import { importNotice } from '../recruitment/index.ts'

const { t, coordinator, contact, colleague, other } = useDistrict({
  coordinator: addCoordinator,
  contact: (app) => addContact(app, ['甲公司']),
  colleague: (app) => addContact(app, ['甲公司'], '柳清源'),
  other: (app) => addContact(app, ['乙公司'], '别的联系人'),
})
beforeEach(() => t.clock.moveTo('2026-11-24T09:30:00+08:00'))

const ship = () =>
  t.deps.db
    .transaction()
    .execute((trx) =>
      importNotice(
        trx,
        bareNotice('n1', [
          aPost('closed', { employer: '甲公司', deadline: '2026-11-20T10:00:00.000Z' }),
          aPost('open', { employer: '甲公司', deadline: '2026-12-20T10:00:00.000Z' }),
          aPost('others', { employer: '乙公司' }),
          aPost('nobodys', { employer: '丙公司' }),
        ]),
      ),
    )
const own = async (by: Person, query = {}) =>
  (await by.client.call(listOwnPosts, { query })).items.map(({ id, phase }) => [id, phase])
const needs = async (by: Person) => (await by.client.call(listOwnNeeds, {})).items
const newsOf = async (by: Person) => {
  await t.drain()
  return (await by.client.call(listInbox, { query: {} })).items.map(({ what }) => what)
}

describe('own posts', () => {
  test('are those of the enterprises one speaks for, open ones first by the one rule', async () => {
    await ship()
    expect(await own(contact)).toEqual([
      ['open', 'open'],
      ['closed', 'closed'],
    ])
    expect(await own(other)).toEqual([['others', 'undated']])
  })

  test('of another enterprise they are refused, and the try is on record', async () => {
    await ship()
    const query = { enterprise: await enterpriseCalled(t, '乙公司') }
    expect((await contact.client.try(listOwnPosts, { query })).status).toBe(403)
    const events = await t.deps.db.selectFrom('security_event').select(['kind', 'detail']).execute()
    expect(events).toContainEqual({ kind: 'refused', detail: 'GET /api/employer/posts' })
  })

  test('follow a merge of enterprises, and end with the role', async () => {
    await ship()
    const [id, intoId] = [await enterpriseCalled(t, '甲公司'), await enterpriseCalled(t, '乙公司')]
    await coordinator.client.call(mergeEnterprise, { params: { id }, body: { version: 1, intoId } })
    await t.drain()
    expect((await own(contact)).map(([post]) => post).sort()).toEqual(['closed', 'open', 'others'])
    await coordinator.client.call(removeEnterpriseContact, {
      params: { id: intoId, accountId: contact.id },
      body: { reason: '已离职' },
    })
    expect((await contact.client.try(listOwnPosts, {})).status).toBe(401)
    expect((await (await t.as(contact.id)).try(listOwnPosts, {})).status).toBe(403)
  })
})

describe('an urgent need', () => {
  test('for an enterprise one doesn’t speak for is refused, on record, and nothing is kept', async () => {
    for (const enterpriseId of [await enterpriseCalled(t, '乙公司'), 'nothing']) {
      const body = { enterpriseId, post: neededPost() }
      expect((await contact.client.try(sendNeed, { body })).status).toBe(403)
    }
    expect(await t.deps.db.selectFrom('urgent_need').selectAll().execute()).toEqual([])
    const events = await t.deps.db.selectFrom('security_event').select(['kind', 'detail']).execute()
    expect(events).toContainEqual({ kind: 'refused', detail: 'POST /api/employer/needs' })
  })

  test('is put into a notice’s draft as a post of that enterprise, and leads to the post once it is published', async () => {
    await shipNotice(t)
    const { id } = await neededBy(t, { by: contact, enterprise: '甲公司' })
    expect(await newsOf(coordinator)).toEqual(['甲公司报了一个急招岗位，请安排'])
    expect((await coordinator.client.call(listNeeds, {})).items).toMatchObject([
      { id, contactName: '苏晚晴', enterpriseName: '甲公司', post: { title: '焊接工程师', headcount: '3' } },
    ])
    await coordinator.client.call(placeNeed, { params: { id }, body: { noticeId: 'n12' } })
    const placed = (await postsOf(coordinator))
      .map(({ post }) => post)
      .find(({ title }) => title === '焊接工程师')
    expect(placed).toMatchObject({ employer: '甲公司', enterpriseId: await enterpriseCalled(t, '甲公司') })
    expect(await needs(contact)).toMatchObject([{ id, state: 'placed', postId: null }])
    await writeNotice(coordinator, (head) => ({ ...head, correction: '加一个急招岗位' }))
    await publishWritten(coordinator)
    const [{ postId = null } = {}] = await needs(colleague)
    expect(await contact.client.call(getPost, { params: { id: postId ?? '' } })).toMatchObject({
      title: '焊接工程师',
    })
    expect(await newsOf(colleague)).toEqual(['甲公司的急招岗位已列入公告草稿，发布后能投'])
  })

  test('declined, everybody who speaks for the enterprise reads why; nobody else sees it', async () => {
    const { id } = await neededBy(t, { by: contact, enterprise: '甲公司' })
    const body = { reason: '本期已截稿，请报下一期' }
    await coordinator.client.call(declineNeed, { params: { id }, body })
    for (const one of [contact, colleague])
      expect(await needs(one)).toMatchObject([{ state: 'declined', reason: '本期已截稿，请报下一期' }])
    expect(await needs(other)).toEqual([])
    expect(await newsOf(contact)).toEqual(['甲公司的急招岗位没有采用，原因在需求里'])
    expect((await coordinator.client.try(declineNeed, { params: { id }, body })).status).toBe(409)
  })

  test('is taken back by a colleague while it waits, and never by another’s contact', async () => {
    const { id } = await neededBy(t, { by: contact, enterprise: '甲公司' })
    expect((await other.client.try(withdrawNeed, { params: { id } })).status).toBe(404)
    expect((await colleague.client.try(withdrawNeed, { params: { id } })).status).toBe(200)
    expect((await coordinator.client.call(listNeeds, {})).total).toBe(0)
  })

  test('one too many waits for those before it, and a notice that isn’t there takes none', async () => {
    let last = ''
    for (let n = 0; n < MOST.waitingNeeds; n += 1)
      last = (await neededBy(t, { by: contact, enterprise: '甲公司' })).id
    const body = { enterpriseId: await enterpriseCalled(t, '甲公司'), post: neededPost() }
    expect((await colleague.client.try(sendNeed, { body })).status).toBe(409)
    expect(
      (await coordinator.client.try(placeNeed, { params: { id: last }, body: { noticeId: 'none' } })).status,
    ).toBe(404)
    expect((await needs(contact))[0]).toMatchObject({ state: 'waiting' })
  })

  test('its words are encrypted until they are published', async () => {
    await neededBy(t, { by: contact, enterprise: '甲公司' })
    expect(JSON.stringify(await t.deps.db.selectFrom('urgent_need').selectAll().execute())).not.toContain(
      '焊接',
    )
  })
})
