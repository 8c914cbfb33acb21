import type { ReactElement } from 'react'
import type { OwnPost, UrgentNeedForDesk } from '@talent/contract/employer'
import { barePost } from '@talent/contract/recruitment'
import { PlaceSheet } from '@/features/employer/components/needs-desk'
import type { Interview } from '@talent/contract/application'
import { InterviewPick } from '@/features/application/components/interview-pick'
import type { Applicant } from '@talent/contract/employer'
import { RefuseSheet } from '@/features/employer/components/answer-sheets'
import { InviteSheet } from '@/features/employer/components/invite-sheet'
import { PassSheet } from '@/features/employer/components/pass-sheet'
import { RefuseSeveralSheet } from '@/features/employer/components/refuse-several-sheet'
import { HiringSheet } from '@/features/employer/components/hiring-sheet'
import { NeedSheet } from '@/features/employer/components/need-sheet'
import { aPostSummary } from './reading'

export function aNeed(over: Partial<UrgentNeedForDesk> = {}): UrgentNeedForDesk {
  const { id: _, code: __, employer: ___, enterpriseId: ____, ...post } = barePost('x', '焊接工程师')
  return {
    ...{
      id: 'u1',
      enterpriseName: '甲公司',
      contactName: '苏晚晴',
      state: 'waiting',
      reason: '',
      postId: null,
    },
    ...{ sentAt: '2026-11-24T01:30:00Z', decidedAt: null, post },
    ...over,
  }
}

export const anApplicant = (over: Partial<Applicant> = {}): Applicant => ({
  ...{
    id: 'a1',
    postId: 'p1',
    postTitle: '检测工程师',
    name: '陆闻笛',
    education: 'doctor',
    major: '材料学',
  },
  ...{ state: 'sent', version: 1, sentAt: '2026-11-17T01:30:00Z', since: '2026-11-17T01:30:00Z' },
  fit: { met: 5, unmet: 0, unknown: 0 },
  interview: null,
  ...{ lacks: [], twin: false, stage: null },
  next: { actor: 'employer', what: '看简历并回复', dueOn: '2026-11-24', remaining: 0 },
  ...over,
})

export const anOwnPost = (over: Partial<OwnPost> = {}): OwnPost => ({
  ...aPostSummary({ phase: 'closed' }),
  ...{ enterpriseName: '某新材料实验室', hiredHere: 1, sayBy: '2026-12-14' },
  ...over,
})

const INTERVIEW: Interview = {
  ...{ offer: 'offered', booking: null, choosing: true, declined: '', reminded: false },
  slots: ['09:30', '14:00'].map((time) => ({
    ...{ startsAt: `2026-11-30T${time}:00+08:00`, endsAt: `2026-11-30T${time.slice(0, 3)}59:00+08:00` },
    ...{ channel: 'in-person', place: '科创园 3 号楼', free: 1 },
  })),
}

/** By the file that sends it. */
export const EMPLOYER_FORMS: Record<string, () => readonly ReactElement[]> = {
  'employer/components/need-sheet.tsx': () => [
    <NeedSheet choices={[{ id: 'e1', name: '甲公司' }]} onClose={() => undefined} />,
  ],
  'employer/components/hiring-sheet.tsx': () => [
    <HiringSheet post={anOwnPost()} onClose={() => undefined} />,
  ],
  'employer/components/answer-templates.tsx': () => [
    <RefuseSheet applicant={anApplicant()} onDone={() => undefined} onClose={() => undefined} />,
  ],
  'employer/components/answer-sheets.tsx': () => [
    <RefuseSheet applicant={anApplicant()} onDone={() => undefined} onClose={() => undefined} />,
  ],
  'application/components/interview-pick.tsx': () => [
    <InterviewPick application={{ id: 'a1', version: 2, interview: INTERVIEW }} />,
  ],
  'employer/components/invite-sheet.tsx': () =>
    [false, true].map((anew) => (
      <InviteSheet applicant={anApplicant()} anew={anew} onDone={() => undefined} onClose={() => undefined} />
    )),
  'employer/components/refuse-several-sheet.tsx': () => [
    <RefuseSeveralSheet post="p1" applicants={[anApplicant()]} onClose={() => undefined} />,
  ],
  'employer/components/pass-sheet.tsx': () => [
    <PassSheet
      post="p1"
      applicants={[anApplicant({ stage: { name: '资格审查', number: 2, of: 8 } })]}
      onDone={() => undefined}
      onClose={() => undefined}
    />,
  ],
  'employer/components/needs-desk.tsx': () => [<PlaceSheet need={aNeed()} onClose={() => undefined} />],
}
