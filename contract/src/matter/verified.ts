import * as v from 'valibot'
import type { DayString } from '../calendar/dates.ts'
import { Day } from '../common.ts'
import type { Matter, MatterMaterial } from './schema.ts'

/** What a finished request of one matter verifies of a person, and a material of another isn't asked for any more. */
export const VERIFIED_KINDS = ['talent-category'] as const
export type VerifiedKind = (typeof VERIFIED_KINDS)[number]
export const VERIFIED_LABEL: Record<VerifiedKind, string> = { 'talent-category': '人才类别' }

/** 人才类别 as it is recognised. */
export const TALENT_CATEGORIES = ['A 类', 'B 类', 'C 类', 'D 类', 'E 类'] as const
export type TalentCategory = (typeof TALENT_CATEGORIES)[number]

/** 系统已核验: what, until when, and by which request. */
export const VerifiedFact = v.object({
  kind: v.picklist(VERIFIED_KINDS),
  value: v.picklist(TALENT_CATEGORIES),
  validUntil: Day,
  requestNumber: v.string(),
})
export type VerifiedFact = v.InferOutput<typeof VerifiedFact>

/** 免交: the fact that stands for the material on that day, or null. */
export const waiverFor = <F extends Pick<VerifiedFact, 'kind' | 'validUntil'>>(
  { waivedBy }: Pick<MatterMaterial, 'waivedBy'>,
  verified: readonly F[],
  today: DayString,
): F | null => verified.find(({ kind, validUntil }) => kind === waivedBy && today <= validUntil) ?? null

/** The matter as this person is asked: what is verified needn't be handed in, nor promised for later. */
export const withWaivers = <M extends Pick<Matter, 'materials'>>(
  matter: M,
  verified: readonly VerifiedFact[],
  today: DayString,
): M => ({
  ...matter,
  materials: matter.materials.map((material) =>
    waiverFor(material, verified, today) === null
      ? material
      : { ...material, required: false, deferrable: false },
  ),
})
