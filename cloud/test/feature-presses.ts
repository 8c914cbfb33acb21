import type { Endpoint } from '@talent/contract'
import type { Person } from './district.ts'
import { applicationPresses } from './applications.ts'
import { demandPresses } from './demand.ts'
import { employerPresses } from './employer.ts'
import { enterprisePresses } from './enterprise.ts'
import { interviewPresses } from './interviews.ts'
import { fairPresses } from './fairs.ts'
import { noticePresses } from './notice-editor.ts'
import { postWatchPresses } from './post-watch.ts'
import { policyPresses } from './policy-editor.ts'
import type { Press } from './press.ts'
import { rosterPresses } from './roster.ts'
import { schemePresses } from './scheme-editor.ts'
import { recommendedPresses } from './recommended-posts.ts'
import { resultPresses } from './shared-result.ts'
import { stationPresses } from './stations.ts'
import type { TestApp } from './test-app.ts'

/** Of each feature that says it itself, every endpoint that changes something, with a call that does; `by`: a coordinator. */
export const featurePresses = (t: TestApp, by: Person): [Endpoint, () => Promise<Press>][] =>
  [
    ...[enterprisePresses, employerPresses, rosterPresses, policyPresses, schemePresses],
    ...[noticePresses, stationPresses, resultPresses, applicationPresses, interviewPresses, postWatchPresses],
    recommendedPresses,
    demandPresses,
    fairPresses,
  ].flatMap((of) => of(t, by))
