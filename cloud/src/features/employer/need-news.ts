import type { NeedState } from '@talent/contract/employer'
import type { Deps } from '../../deps.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { coordinatorsNow } from '../account/index.ts'
import { contactsOf } from '../enterprise/index.ts'
import { putNews } from '../notification/index.ts'
import { needsHere } from './needs.ts'

/** To coordinators, or to everybody who speaks for the enterprise: no word of what was written. */
const NEWS: Partial<Record<NeedState, (enterprise: string) => { desk: string } | { contacts: string }>> = {
  waiting: (enterprise) => ({ desk: `${enterprise}报了一个急招岗位，请安排` }),
  placed: (enterprise) => ({ contacts: `${enterprise}的急招岗位已列入公告草稿，发布后能投` }),
  declined: (enterprise) => ({ contacts: `${enterprise}的急招岗位没有采用，原因在需求里` }),
}

/** Puts the news of steps into inboxes. Run twice, it adds nothing. */
export async function announceNeeds(
  deps: Deps,
  steps: readonly { readonly id: string; readonly state: NeedState }[],
): Promise<void> {
  const rows = await needsHere(deps.db)
    .where(
      'u.id',
      'in',
      steps.map(({ id }) => id),
    )
    .execute()
  const [coordinators, contacts] = await Promise.all([
    coordinatorsNow(deps.db),
    contactsOf(
      deps.db,
      rows.map((row) => row.enterprise_id),
    ),
  ])
  await putNews(
    deps,
    steps.flatMap(({ id, state }) => {
      const row = rows.find((one) => one.id === id)
      const told = row && NEWS[state]?.(row.enterpriseName)
      // What something else became of meanwhile is no news.
      if (row?.state !== state || told === undefined) return []
      const [whom, what] =
        'desk' in told ? [coordinators, told.desk] : [contacts.get(row.enterprise_id) ?? [], told.contacts]
      return [
        {
          subject: { kind: 'urgent_need', id } as const,
          ownerId: row.account_id,
          entryId: `${id}-${state}`,
          at: row.decided_at ?? row.sent_at,
          to: whom.map((accountId) => ({ accountId, what })),
        },
      ]
    }),
  )
}

/** News lead to it; it has no files, no thread and no consents. */
export const needSubject: SubjectRules = {
  kind: 'urgent_need',
  isHere: async (db, id) => (await needsHere(db).where('u.id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await needsHere(db)
      .where('u.id', 'in', [...ids])
      .execute()
    const contacts = await contactsOf(
      db,
      rows.map((row) => row.enterprise_id),
    )
    return new Map(
      rows.map((row) => [
        row.id,
        (caller) =>
          caller.roles.includes('coordinator') ||
          (contacts.get(row.enterprise_id) ?? []).includes(caller.accountId),
      ]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await needsHere(db)
      .where('u.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, enterpriseName, state }) => [
        id,
        { title: `急招岗位：${enterpriseName}`, number: '', open: state === 'waiting' },
      ]),
    )
  },
  ...NEWS_ALONE,
}
