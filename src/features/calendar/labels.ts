/** Why a year can be provisional, in the words of whoever has to act on it. */
export const provisionalText = (year: number): string =>
  `${year} 年的放假和调休还没有公布或录入，现在按周一至周五上班推算。涉及这一年的期限都会标“暂定”，可能变动。公布后请在下面录入，再确认。`
export const settledText = (year: number): string => `${year} 年的放假和调休已确定，期限按它计算。`

export const dayKind = (working: boolean): string => (working ? '上班' : '放假')
