/** `2022年9月` */
export const monthWords = (month: string): string => {
  const [year = '', number = ''] = month.split('-')
  return `${Number(year)}年${Number(number)}月`
}

/** `2020年7月 – 2022年8月`, `2022年9月至今` */
export const monthSpan = ({ from, until }: { from: string; until: string | null }): string =>
  until === null ? `${monthWords(from)}至今` : `${monthWords(from)} – ${monthWords(until)}`

const monthsUpTo = (month: string): number => {
  const [year = '0', number = '0'] = month.split('-')
  return Number(year) * 12 + Number(number)
}

/** `4 年 2 个月` in all: months that two jobs share count once. */
export function workedWords(
  jobs: readonly { from: string; until: string | null }[],
  thisMonth: string,
): string {
  const worked = new Set<number>()
  for (const { from, until } of jobs)
    for (let at = monthsUpTo(from); at <= monthsUpTo(until ?? thisMonth); at += 1) worked.add(at)
  const [years, months] = [Math.floor(worked.size / 12), worked.size % 12]
  return [years > 0 && `${years} 年`, (months > 0 || years === 0) && `${months} 个月`]
    .filter(Boolean)
    .join(' ')
}
