import { applyFlow } from './apply-flow'
import { demandFlow } from './demand-flow'
import { fairFlow } from './fair-flow'
import type { Flow } from './flows'
import { interviewFlow } from './interview-flow'
import { noticeFlow } from './notice-flow'
import { spouseFlow } from './spouse-flow'

/** Of 招聘, on a seeded district of their own or before the others. */
export const recruitmentFlows: readonly Flow[] = [
  ...[applyFlow, spouseFlow, interviewFlow],
  ...[demandFlow, fairFlow, noticeFlow],
]
