import { addDays, type DayString } from '@talent/contract/calendar'

/**
 * 春节 (初一), 清明, 端午 and 中秋 since the law in force, frozen: the library that knows the
 * lunar calendar answers by the server's time zone. A test computes them anew.
 */
const BY_MOON: Readonly<Record<number, string>> = {
  2025: '01-29 04-04 05-31 10-06',
  2026: '02-17 04-05 06-19 09-25',
  2027: '02-06 04-05 06-09 09-15',
  2028: '01-26 04-04 05-28 10-03',
  2029: '02-13 04-04 06-16 09-22',
  2030: '02-03 04-05 06-05 09-12',
  2031: '01-23 04-05 06-24 10-01',
  2032: '02-11 04-04 06-12 09-19',
  2033: '01-31 04-04 06-01 09-08',
  2034: '02-19 04-05 06-20 09-27',
  2035: '02-08 04-05 06-10 09-16',
  2036: '01-28 04-04 05-30 10-04',
  2037: '02-15 04-04 06-18 09-24',
  2038: '02-04 04-05 06-07 09-13',
  2039: '01-24 04-05 05-27 10-02',
  2040: '02-12 04-04 06-14 09-20',
  2041: '02-01 04-04 06-03 09-10',
  2042: '01-22 04-04 06-22 09-28',
  2043: '02-10 04-05 06-11 09-17',
  2044: '01-30 04-04 05-31 10-05',
  2045: '02-17 04-04 06-19 09-25',
  2046: '02-06 04-04 06-08 09-15',
  2047: '01-26 04-05 05-29 10-04',
  2048: '02-14 04-04 06-15 09-22',
  2049: '02-02 04-04 06-04 09-11',
  2050: '01-23 04-04 06-23 09-30',
  2051: '02-11 04-05 06-13 09-19',
  2052: '02-01 04-04 06-01 09-07',
  2053: '02-19 04-04 06-20 09-26',
  2054: '02-08 04-04 06-10 09-16',
  2055: '01-28 04-05 05-30 10-05',
  2056: '02-15 04-04 06-17 09-24',
  2057: '02-04 04-04 06-06 09-13',
  2058: '01-24 04-04 06-25 10-02',
  2059: '02-12 04-05 06-14 09-21',
  2060: '02-02 04-04 06-03 09-09',
}

/** 元旦, 劳动节, 国庆: every year the same. */
const FIXED = ['01-01', '05-01', '05-02', '10-01', '10-02', '10-03'] as const

/**
 * The statutory days of a year, by 全国年节及纪念日放假办法 (2024 revision, in force since 1 January 2025): 元旦,
 * 除夕 to 初三, 清明, 1 and 2 May, 端午, 中秋, 1 to 3 October. Only 调休 waits for the yearly notice.
 */
export function statutoryDays(year: number): DayString[] {
  const [spring, ...others] = (BY_MOON[year] ?? '').split(' ').filter(Boolean)
  const newYear = spring === undefined ? [] : [-1, 0, 1, 2].map((days) => addDays(`${year}-${spring}`, days))
  return [...[...FIXED, ...others].map((day) => `${year}-${day}`), ...newYear].sort()
}

export const MOON_YEARS: readonly number[] = Object.keys(BY_MOON).map(Number)
