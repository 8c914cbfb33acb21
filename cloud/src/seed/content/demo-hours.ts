import { PATTERN_DAYS, type BookingPattern } from '@talent/contract/booking'
import type { StationInput } from '@talent/contract/station'

type Weekly = BookingPattern['weekly']
type Hours = Omit<Weekly[number], 'on'>

/** The same hours on each working day, on days made up too. */
const daily = (...hours: readonly Hours[]): Weekly =>
  PATTERN_DAYS.flatMap((on) => hours.map((one) => ({ on, ...one })))

const half = { minutes: 30, every: 30 } as const
const byPhone = { ...half, capacity: 1, channel: 'phone', place: '' } as const
const atStation = {
  ...half,
  channel: 'in-person',
  place: '科创园人才工作站（2 号楼 1 层，演示）',
} as const

const inTheHall = { ...half, channel: 'in-person', place: '市民中心 1 层 A 区（演示）' } as const

/** Places of the office that publish times of their own, by id. All 演示. */
export const demoStations: Readonly<Record<string, StationInput & { weekly: Weekly }>> = {
  'service-hall': {
    name: '人才服务大厅（演示）',
    address: '市民中心 1 层 A 区',
    phone: '0375-0000010',
    matterCodes: [],
    keeperIds: ['xu-qing-he', 'jiang-yi-ning'],
    weekly: daily(
      { from: '09:00', to: '11:30', ...inTheHall, capacity: 4 },
      { from: '14:30', to: '17:00', ...inTheHall, capacity: 4 },
    ),
  },
  'kcy-station': {
    name: '科创园人才工作站（演示）',
    address: '科创园 2 号楼 1 层',
    phone: '0375-0000011',
    matterCodes: ['child-schooling', 'medical-care', 'project-landing'],
    keeperIds: ['lin-zhi-yuan'],
    weekly: daily({ from: '09:30', to: '11:30', ...atStation, capacity: 2 }),
  },
}

/** When the demo commissioners can be met, by account. All 演示. */
export const demoHours: Readonly<Record<string, Weekly>> = {
  'lin-zhi-yuan': daily(
    { from: '09:00', to: '11:30', ...atStation, capacity: 2 },
    { from: '14:30', to: '16:30', ...atStation, capacity: 1 },
  ),
  'xu-qing-he': daily({ from: '10:00', to: '11:30', ...byPhone }),
  'cheng-yuan-shan': daily(
    { from: '09:30', to: '11:00', ...byPhone },
    { from: '15:00', to: '17:00', ...byPhone },
  ),
  'jiang-yi-ning': daily({ from: '14:30', to: '17:00', ...byPhone }),
}
