import type { ItemKind } from '../content/put-item.ts'
import type { Deps } from '../deps.ts'
import { putEnterprise, readEnterprise, type EnterpriseRecord } from '../features/enterprise/index.ts'
import { importPolicy, readPolicy, type PolicyRecord } from '../features/policy/index.ts'
import { importNotice, readNotice, type NoticeRecord } from '../features/recruitment/index.ts'

/** How each kind of shipped content is written and read back. */

export const policyKind: ItemKind<PolicyRecord> = {
  kind: 'policy',
  read: readPolicy,
  write: (trx, _, record) => importPolicy(trx, record),
}

export const noticeKind: ItemKind<NoticeRecord> = {
  kind: 'notice',
  // Whose a post is follows the directory: nobody changed the notice by that.
  read: async (trx, id) => {
    const notice = await readNotice(trx, id)
    return notice && { ...notice, posts: notice.posts.map((post) => ({ ...post, enterpriseId: null })) }
  },
  write: async (trx, id, record) => {
    // The days of a demo notice count from the day it was first put in: people applied by them.
    const present = record.demo ? await readNotice(trx, id) : null
    if (present === null) return importNotice(trx, record)
    const { publishedOn, applyFrom, applyUntil, sortOn, stages } = present
    return importNotice(trx, { ...record, publishedOn, applyFrom, applyUntil, sortOn, stages })
  },
}

export const areaKind: ItemKind<{ name: string; position: number }> = {
  kind: 'area',
  read: async (trx, code) =>
    (await trx.selectFrom('area').select(['name', 'position']).where('code', '=', code).executeTakeFirst()) ??
    null,
  write: async (trx, code, area) => {
    await trx
      .insertInto('area')
      .values({ code, ...area })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(area))
      .execute()
  },
}

export const departmentKind: ItemKind<{ name: string }> = {
  kind: 'department',
  read: async (trx, code) =>
    (await trx.selectFrom('department').select('name').where('code', '=', code).executeTakeFirst()) ?? null,
  write: async (trx, code, department) => {
    await trx
      .insertInto('department')
      .values({ code, ...department })
      .onConflict((conflict) => conflict.column('code').doUpdateSet(department))
      .execute()
  },
}

export const enterpriseKind = (deps: Pick<Deps, 'cipher'>): ItemKind<EnterpriseRecord> => ({
  kind: 'enterprise',
  read: readEnterprise,
  write: (trx, id, record) => putEnterprise(deps, trx, id, record),
})
