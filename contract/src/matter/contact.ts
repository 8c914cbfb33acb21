import * as v from 'valibot'
import { Day } from '../common.ts'

export const CONTACT_CHANNELS = ['phone', 'video', 'in-person'] as const
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]
export const CHANNEL_LABEL: Record<ContactChannel, string> = {
  phone: '电话',
  video: '视频',
  'in-person': '当面',
}

/** A preferred time to talk; without a time any of that day's. */
export const Slot = v.object({
  day: Day,
  time: v.nullable(v.pipe(v.string(), v.regex(/^\d{2}:\d{2}$/))),
})
export type Slot = v.InferOutput<typeof Slot>
