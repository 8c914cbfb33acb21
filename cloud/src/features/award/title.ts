import type { AwardRow } from './tables.ts'

/** 安家补助，第 2 期; of one instalment without it. */
export const titleOf = ({
  benefit,
  instalment,
  instalments,
}: Pick<AwardRow, 'benefit' | 'instalment' | 'instalments'>): string =>
  instalments === 1 ? benefit : `${benefit}，第 ${instalment} 期`
