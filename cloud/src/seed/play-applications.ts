import { addDays, addWorkingDays, chinaInstant, chinaTime } from '@talent/contract/calendar'
import type { Trx } from '../db/database.ts'
import type { Deps } from '../deps.ts'
import { applicationActions } from '../features/application/index.ts'
import { spokenFor } from '../features/enterprise/index.ts'
import { loadPost } from '../features/recruitment/index.ts'
import type { Caller } from '../http/caller.ts'
import { fixedClock } from '../lib/clock.ts'
import { createIds } from '../lib/ids.ts'
import { demoApplications, type DemoAnswer, type DemoApplication } from './content/demo-applications.ts'

const caller = (accountId: string, role: 'talent' | 'contact'): Caller => ({
  ...{ accountId, name: '', roles: [role], standsInFor: [], sessionId: '' },
})

const applicationOf = (trx: Trx, { talentId, postId }: DemoApplication) =>
  trx
    .selectFrom('application')
    .selectAll()
    .where('talent_account_id', '=', talentId)
    .where('post_id', '=', postId)
    .executeTakeFirst()

/** Sent with a CV kept for it; not where somebody has changed its post, so that it takes none or another answers. */
async function send(deps: Deps, trx: Trx, one: DemoApplication): Promise<void> {
  const post = await loadPost({ ...deps, db: trx }, one.postId)
  const answered = (await spokenFor(trx, one.answeredBy)).has(post.enterpriseId ?? '')
  if (post.phase !== 'open' || post.withdrawn || !post.takesCvs || !answered) return
  const by = caller(one.talentId, 'talent')
  const { version } = await applicationActions.keepCv(deps, trx, one.talentId, {
    content: one.cv,
    basedOn: 0,
  })
  await applicationActions.applyForPost(deps, trx, by, {
    params: { id: one.postId },
    body: {
      ...{ consent: applicationActions.APPLY_CONSENT.version, cvVersion: version },
      ...{ answers: [], unsure: [], recommended: null },
    },
  })
}

/** One answer through the use case that a contact's press would run. */
async function answer(deps: Deps, trx: Trx, today: string, one: DemoApplication, act: DemoAnswer) {
  const row = await applicationOf(trx, one)
  if (row === undefined) return
  const by = caller(one.answeredBy, 'contact')
  const { id, version } = row
  switch (act.do) {
    case 'view':
      return applicationActions.openApplication(deps, trx, by, id)
    case 'pass': {
      const { stage, words } = act
      return applicationActions.passApplicant(deps, trx, by, { id, version, stage, words })
    }
    case 'refuse':
      return applicationActions.refuseApplicant(deps, trx, by, { id, version, words: act.words })
    case 'hire':
      return applicationActions.hireApplicant(deps, trx, by, { id, version, words: act.words })
    case 'invite': {
      const times = act.times.map(({ inDays, ...time }) => ({
        ...time,
        ...{ day: addWorkingDays(deps.calendar, today, inDays), capacity: 1 },
      }))
      const asked = { id, version, words: act.words, times: times.length === 0 ? null : times }
      return applicationActions.inviteApplicant(deps, trx, by, asked)
    }
  }
}

/**
 * Plays the demo applications as they would have come about, each step at its own time; only where nobody has a CV or has
 * applied yet.
 */
export async function playDemoApplications(deps: Deps, trx: Trx): Promise<void> {
  for (const table of ['application', 'cv'] as const)
    if (await trx.selectFrom(table).selectAll().limit(1).executeTakeFirst()) return
  const today = chinaTime(deps.clock.now()).day
  const clock = fixedClock(deps.clock.now().toISOString())
  const then: Deps = { ...deps, clock, newId: createIds(clock) }
  const steps = demoApplications
    .flatMap((one) => [
      { ...one.sent, run: () => send(then, trx, one) },
      ...one.answers.map((act) => ({ ...act, run: () => answer(then, trx, today, one, act) })),
    ])
    .map(({ ago, at, run }) => ({ at: chinaInstant(addDays(today, -ago), at), run }))
    .sort((a, b) => a.at.localeCompare(b.at))
  for (const { at, run } of steps) {
    clock.moveTo(at)
    await run()
  }
  // What the clock's job does on a working day: whose answer is late is raised.
  if (!deps.calendar.isWorkingDay(today)) return
  for (const one of demoApplications) {
    const row = await applicationOf(trx, one)
    if (row !== undefined) await applicationActions.watchApplication(deps, trx, row)
  }
}
