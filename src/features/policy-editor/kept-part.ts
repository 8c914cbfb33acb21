import { useKeptPart as useKept } from '@/lib/kept-part'

/** A part of a policy while one types: kept on the phone until it is saved. */
export const useKeptPart = <T extends object>(id: string, place: string, saved: T) =>
  useKept('policy-edit', `${id}:${place}`, saved)
