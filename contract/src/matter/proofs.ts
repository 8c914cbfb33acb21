import { addMonths, type DayString } from '../calendar/dates.ts'
import type { MatterMaterial } from './schema.ts'

type Proof = Pick<MatterMaterial, 'key'> & Partial<Pick<MatterMaterial, 'proof' | 'usableMonths'>>

/** 证明种类: what was handed in for one material serves another of the same kind. Without a kind of its own it is its matter's. */
export const proofOf = (matterCode: string, { key, proof }: Proof): string => proof ?? `${matterCode}/${key}`

/** The last day on which what was handed in on that day serves for the material; null: for good. */
export const usableUntil = ({ usableMonths }: Proof, handedInOn: DayString): DayString | null =>
  usableMonths === undefined || usableMonths === null ? null : addMonths(handedInOn, usableMonths)

/** Why what was handed in on that day can't be used again for the material on `today`, or null. */
export function outOfDate(
  material: Proof & Pick<MatterMaterial, 'name'>,
  handedInOn: DayString,
  today: DayString,
): string | null {
  const until = usableUntil(material, handedInOn)
  return until === null || today <= until
    ? null
    : `${material.name}交上来 ${material.usableMonths} 个月内可以沿用，这份已过期，请重新上传`
}
