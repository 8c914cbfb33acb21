import type { FamilyMember } from './schema.ts'

const same = (one: FamilyMember, other: FamilyMember): boolean =>
  one.relation === other.relation && one.name === other.name && one.bornIn === other.bornIn

/** Where somebody stands now, whoever was added or taken out elsewhere meanwhile; -1: not any more, or never. */
export const placeOf = (members: readonly FamilyMember[], saved: FamilyMember | null): number =>
  saved === null ? -1 : members.findIndex((one) => same(one, saved))

/** The list with this one as it is now: in their place, or at the end where they have none. Nobody else is touched. */
export function withMember(
  members: readonly FamilyMember[],
  saved: FamilyMember | null,
  member: FamilyMember,
): FamilyMember[] {
  const at = placeOf(members, saved)
  return at < 0 ? [...members, member] : members.map((one, place) => (place === at ? member : one))
}

export function withoutMember(members: readonly FamilyMember[], saved: FamilyMember | null): FamilyMember[] {
  const at = placeOf(members, saved)
  return members.filter((_, place) => place !== at)
}
