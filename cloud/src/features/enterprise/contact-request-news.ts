import type { ContactRequestState } from '@talent/contract/enterprise'
import type { Deps } from '../../deps.ts'
import { NEWS_ALONE, type SubjectRules } from '../../subjects.ts'
import { coordinatorsNow, talentWords } from '../account/index.ts'
import { putNews } from '../notification/index.ts'
import { contactRequestsHere } from './contact-requests.ts'

/** Whom each step is news to, and in which words: no word of what was written. */
const NEWS: Partial<
  Record<ContactRequestState, (who: string, enterprise: string) => { staff: string } | { person: string }>
> = {
  waiting: (who, enterprise) => ({ staff: `${who}申请做${enterprise}的企业联系人，请核实` }),
  approved: (_, enterprise) => ({ person: `您已是${enterprise}的企业联系人，可以看本单位岗位收到的投递` }),
  refused: (_, enterprise) => ({ person: `您做${enterprise}企业联系人的申请没有通过，原因在申请里` }),
  ended: (_, enterprise) => ({ person: `您不再是${enterprise}的企业联系人，原因在申请里` }),
}

export interface ContactRequestStep {
  readonly id: string
  readonly state: ContactRequestState
}

/** Puts the news of steps into inboxes. Run twice, it adds nothing. */
export async function announceContactRequests(
  deps: Deps,
  steps: readonly ContactRequestStep[],
): Promise<void> {
  const [rows, coordinators] = await Promise.all([
    contactRequestsHere(deps.db)
      .where(
        'c.id',
        'in',
        steps.map(({ id }) => id),
      )
      .execute(),
    coordinatorsNow(deps.db),
  ])
  const names = await talentWords(
    deps,
    deps.db,
    rows.map((row) => row.account_id),
  )
  await putNews(
    deps,
    steps.flatMap(({ id, state }) => {
      const row = rows.find((one) => one.id === id)
      const told = row && NEWS[state]?.(names.get(row.account_id)?.name ?? '', row.enterpriseName)
      // What something else became of meanwhile is no news.
      if (row?.state !== state || told === undefined) return []
      const to =
        'person' in told
          ? [{ accountId: row.account_id, what: told.person }]
          : coordinators
              .filter((accountId) => accountId !== row.account_id)
              .map((accountId) => ({ accountId, what: told.staff }))
      return [
        {
          subject: { kind: 'contact_request', id } as const,
          ownerId: row.account_id,
          entryId: `${id}-${state}`,
          at: row.decided_at ?? row.asked_at,
          to,
        },
      ]
    }),
  )
}

/** News lead to it; it has no files, no thread and no consents. */
export const contactRequestSubject: SubjectRules = {
  kind: 'contact_request',
  isHere: async (db, id) =>
    (await contactRequestsHere(db).where('c.id', '=', id).executeTakeFirst()) !== undefined,
  async viewersOf(db, ids) {
    const rows = await contactRequestsHere(db)
      .where('c.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map((row) => [
        row.id,
        (caller) => caller.accountId === row.account_id || caller.roles.includes('coordinator'),
      ]),
    )
  },
  async briefsOf({ db }, ids) {
    const rows = await contactRequestsHere(db)
      .where('c.id', 'in', [...ids])
      .execute()
    return new Map(
      rows.map(({ id, enterpriseName, state }) => [
        id,
        { title: `企业联系人：${enterpriseName}`, number: '', open: state === 'waiting' },
      ]),
    )
  },
  ...NEWS_ALONE,
}
