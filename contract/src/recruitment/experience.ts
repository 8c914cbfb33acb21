import { ANY_WORDS, clausesOf, plainWords, withFigures } from './plain-words.ts'

export interface Experience {
  /** At least. */
  readonly years: number
  /** For those who have just finished school. */
  readonly fresh: boolean
}

const FRESH = /应届|毕业生|届生|\d{4}届/
const YEARS = /([\d.]+)(?:-[\d.]+)?年/g
/** Figures before 年 that are no calendar year. */
const MOST_YEARS = 40

/** Years of work one must have: `3年以上`, `3-5年`; 0 for `应届` and `不限`. What is only preferred isn't asked for. */
export function readExperience(text: string | null): Experience | null {
  if (text === null) return null
  const words = withFigures(plainWords(text), (value, after) => value > 0 && /^(?:-|至|到|年)/.test(after))
  const fresh = FRESH.test(words)
  const asked = clausesOf(words).filter((clause) => !/优先|应届|届/.test(clause))
  const numbers = asked.flatMap((clause) =>
    /以[下内]|不足/.test(clause) ? [] : [...clause.replace(/(\d)(?:至|到)(?=\d)/g, '$1-').matchAll(YEARS)],
  )
  const years = numbers
    .map(([, figure]) => Number(figure))
    .filter((figure) => Number.isInteger(figure) && figure <= MOST_YEARS)
  // 应届 or so many years: who has just finished school fits.
  if (fresh) return { years: 0, fresh }
  if (years.length > 0) return { years: Math.max(...years), fresh }
  return ANY_WORDS.test(words) ? { years: 0, fresh } : null
}
