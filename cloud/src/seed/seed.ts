import { chinaTime } from '@talent/contract/calendar'
import { onceByVersion } from '../content/once-by-version.ts'
import { putItem } from '../content/put-item.ts'
import type { Deps } from '../deps.ts'
import { putDemoFair } from '../features/fair/index.ts'
import { noticeKind, policyKind } from './content-kinds.ts'
import { CONTENT_VERSION } from './content/version.ts'
import { demoFairs } from './content/demo-fairs.ts'
import { demoNotices } from './content/demo-notices.ts'
import { demoPolicies } from './content/demo-policies/index.ts'
import { playDemoApplications } from './play-applications.ts'
import { playDemoAwards } from './play-awards.ts'
import { playDemoCorrection } from './play-notices.ts'
import { playDemoRecognitions } from './play-recognitions.ts'
import { playDemoRequests } from './play-requests.ts'
import { realNotices, realPolicies } from './read-content.ts'
import { seedSynonyms } from './seed-synonyms.ts'
import { seedCare } from './seed-care.ts'
import { seedDemand } from './seed-demand.ts'
import { seedBundles } from './seed-bundles.ts'
import { seedHours } from './seed-hours.ts'
import { seedQuickReplies } from './seed-quick-replies.ts'
import { seedMatters } from './seed-matters.ts'
import { seedRecognition } from './seed-recognition.ts'
import { seedDistrict, seedPeople } from './seed-people.ts'

/**
 * Real policies and notices, and what the district itself would own, marked 演示; where DEMO is true, people, their
 * requests, policies and notices of the trial too. Once per version of the content: the next start changes nothing, and a newer
 * version only what nobody changed or removed by hand.
 * @returns whether something was put in now
 */
export const seed = (deps: Deps, version: number = CONTENT_VERSION): Promise<boolean> =>
  // A trial that is opened later finds the rest not put in yet.
  onceByVersion(deps.db, deps.config.demo ? 'content' : 'content without people', version, async (trx) => {
    const { demo } = deps.config
    const today = chinaTime(deps.clock.now()).day
    await seedDistrict(trx)
    if (demo) await seedPeople(trx, deps)
    await seedMatters(trx)
    await seedBundles(trx)
    await seedRecognition(trx)
    await seedQuickReplies(deps, trx)
    for (const record of [...realPolicies(), ...(demo ? demoPolicies : [])])
      await putItem(trx, policyKind, record.policy.id, record)
    await seedCare(trx, today, demo)
    await seedSynonyms(trx)
    for (const record of [...realNotices(), ...(demo ? demoNotices(deps.calendar, today) : [])])
      await putItem(trx, noticeKind, record.id, record)
    for (const fair of demo ? demoFairs(today) : []) await putDemoFair(deps, trx, fair)
    if (demo) await seedHours(trx)
    if (demo) await seedDemand(trx)
    const played = demo && (await playDemoRequests(deps, trx))
    if (demo) await playDemoAwards(deps, trx)
    if (demo) await playDemoCorrection(deps, trx)
    if (demo) await playDemoApplications(deps, trx)
    if (played) await playDemoRecognitions(deps, trx)
  })
