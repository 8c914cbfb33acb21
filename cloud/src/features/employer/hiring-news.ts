import { chinaTime, monthDayOf } from '@talent/contract/calendar'
import type { Deps } from '../../deps.ts'
import { NEWS_ALONE, type FollowUpRules, type SubjectRules } from '../../subjects.ts'
import { contactsOf, enterpriseNames, presentEnterprise } from '../enterprise/index.ts'
import { putNews } from '../notification/index.ts'
import { lockHiring, unsaidOf } from './hiring.ts'
import type { HiringTold } from './jobs.ts'

const NEWS = {
  remind: (posts: string, day: string) => `${posts}已截止，请在${day}前说招满没有，读公告的人等着看`,
  raise: (posts: string, day: string) => `${posts}过了${day}还没说招满没有，统筹人员已看到`,
}

/** To everybody who speaks for the enterprise now; of what was said meanwhile nobody is told. Run twice, it adds nothing. */
export async function announceHiring(deps: Deps, told: readonly HiringTold[]): Promise<void> {
  const contacts = await contactsOf(
    deps.db,
    told.map(({ id }) => id),
  )
  for (const { id, event, day, posts, on } of told) {
    const unsaid = await unsaidOf(deps.db, deps.clock.now(), id).where('h.due_on', '<=', day).execute()
    const [one] = unsaid
    if (one === undefined) continue
    const called = posts === 1 ? `“${one.title}”` : `${posts} 个岗位`
    await putNews(
      deps,
      (contacts.get(id) ?? []).map((accountId) => ({
        ...{ subject: { kind: 'hiring', id } as const, ownerId: accountId },
        ...{ entryId: `${id}-${event}-${on}`, at: deps.clock.now() },
        to: [{ accountId, what: NEWS[event](called, monthDayOf(day)) }],
      })),
    )
  }
}

const MOST_NAMED = 20

/** What is owed to a coordinator to ask: which posts nobody said anything of. */
const hiringFollowUps: FollowUpRules = {
  lock: lockHiring,
  namesOf: async () => new Map(),
  ownerFor: async () => null,
  async factsOf({ db, clock }, id) {
    const posts = await unsaidOf(db, clock.now(), (await presentEnterprise(db, id)) ?? id).execute()
    const named = posts
      .slice(0, MOST_NAMED)
      .map(({ title, closed_at: at }) => `${title}（${monthDayOf(chinaTime(at).day)}截止）`)
    const more = posts.length > MOST_NAMED ? `等 ${posts.length} 个` : ''
    return [{ label: '还没说招满没有', text: named.join('、') + more }]
  },
  phoneOf: async () => null,
  whenEnded: async () => undefined,
}

/** News lead to the employer's own posts. */
export const hiringSubject: SubjectRules = {
  kind: 'hiring',
  isHere: async (db, id) => (await presentEnterprise(db, id)) !== null,
  async viewersOf(db, ids) {
    const contacts = await contactsOf(db, ids)
    return new Map(ids.map((id) => [id, ({ accountId }) => (contacts.get(id) ?? []).includes(accountId)]))
  },
  async briefsOf({ db }, ids) {
    const names = await enterpriseNames(db, ids)
    return new Map([...names.keys()].map((id) => [id, { title: '岗位招满没有', number: '', open: true }]))
  },
  ...NEWS_ALONE,
  followUp: hiringFollowUps,
}
