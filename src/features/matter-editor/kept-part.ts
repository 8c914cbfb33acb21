import { useKeptPart as useKept } from '@/lib/kept-part'

/** One field, material or the terms of a matter while one types: kept on the phone until it is saved. */
export const useKeptPart = <T extends object>(code: string, place: string, saved: T) =>
  useKept('matter-edit', `${code}:${place}`, saved)
