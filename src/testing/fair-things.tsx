import type { ReactElement } from 'react'
import type { DeskPass, DoorList, DoorPass, FairDesk, FairPass, MyFair } from '@talent/contract/fair'
import { CodeForm } from '@/features/fair/components/code-form'
import {
  ChangeFairSheet,
  EmployerSheet,
  NewFairSheet,
  ResultsSheet,
} from '@/features/fair/components/fair-sheets'
import { HelpersCard } from '@/features/fair/components/helpers-card'
import { WalkInSheet } from '@/features/fair/components/walk-in-sheet'

const times = { startsAt: '2026-12-12T01:00:00.000Z', endsAt: '2026-12-12T07:00:00.000Z' }

export const aPass = (over: Partial<FairPass> = {}): FairPass => ({
  ...{ fairId: 'f1', title: '冬季双选会', ...times, place: '市民中心', name: '周予安', code: '481627' },
  ...{ picture: 'data:image/png;base64,', state: 'booked', before: 0, offeredUntil: null, enteredAt: null },
  ...over,
})

export const aMyFair = (over: Partial<MyFair> = {}): MyFair => ({
  ...{ id: 'f1', title: '冬季双选会', issue: 2, mode: 'on_site', ...times, place: '市民中心' },
  ...{ phase: 'open', state: 'booked', demo: false, ...over },
})

export const aDoorList = (over: Partial<DoorList> = {}): DoorList => ({
  ...{ fairId: 'f1', title: '冬季双选会', capacity: 300, entered: 1, fetchedAt: '2026-12-12T00:30:00.000Z' },
  codes: { coming: '481627', entered: '', waiting: '', gone: '222222' },
  doubts: [],
  doubtCount: 0,
  ...over,
})

export const aDoorPass = (over: Partial<DoorPass> = {}): DoorPass => ({
  ...{ code: '481627', name: '周**', state: 'booked', enteredAt: null, walkedIn: false, ...over },
})

export const aDeskFair = (over: Partial<FairDesk> = {}): FairDesk => ({
  ...{ id: 'f1', title: '冬季双选会', issue: 2, startsAt: times.startsAt, phase: 'open', state: 'published' },
  ...{ coming: 2, waiting: 1, entered: 0, hasResults: false, version: 2, told: 3, results: null },
  fair: {
    ...{ title: '冬季双选会', issue: 2, mode: 'on_site', place: '市民中心', point: null, way: '', words: '' },
    ...{ startsAt: '2026-12-12T09:00:00+08:00', endsAt: '2026-12-12T15:00:00+08:00', capacity: 300 },
    ...{ signUpUntil: '2026-12-10T18:00:00+08:00', phone: '0375-0000000' },
  },
  employers: [
    { id: 'e1', stand: 'A-01', name: '甲公司', enterpriseId: null, posts: [{ title: '焊工', id: null }] },
  ],
  cancelledReason: null,
  helpers: [],
  ...over,
})

export const aDeskPass = (over: Partial<DeskPass> = {}): DeskPass => ({
  ...{ id: 'p1', code: '481627', name: '周**', state: 'waiting', signedAt: '2026-11-24T02:00:00.000Z' },
  ...{ first: false, reason: null, ...over },
})

/** By the file that sends it. */
export const FAIR_FORMS: Record<string, () => readonly ReactElement[]> = {
  'fair/components/fair-sheets.tsx': () => [
    <NewFairSheet onClose={() => undefined} />,
    <ChangeFairSheet desk={aDeskFair()} onClose={() => undefined} />,
    <EmployerSheet fairId="f1" onClose={() => undefined} />,
    <ResultsSheet desk={aDeskFair()} onClose={() => undefined} />,
  ],
  'fair/components/walk-in-sheet.tsx': () => [
    <WalkInSheet fairId="f1" onDone={() => undefined} onClose={() => undefined} />,
  ],
  'fair/components/helpers-card.tsx': () => [<HelpersCard desk={aDeskFair()} />],
  'fair/components/code-form.tsx': () => [
    <CodeForm read={async () => undefined} onBegin={() => undefined} />,
  ],
}
