import { monthDayOf } from '../calendar/dates.ts'
import type { CommissionerCard } from './schema.ts'

/** 林专员休假，许专员代办; without a stand-in until when. null: they aren't away. */
export function awayWords({ title, away }: Pick<CommissionerCard, 'title' | 'away'>): string | null {
  if (!away) return null
  return away.standIn === null
    ? `${title}休假至${monthDayOf(away.until)}`
    : `${title}休假，${away.standIn.title}代办`
}
