import type { DayString } from '../calendar/dates.ts'
import { judge, type Facts } from '../eligibility/index.ts'
import { conditionsOf } from '../post-fit/index.ts'
import { readPay, type Post } from '../recruitment/index.ts'
import { standingsOf } from '../self-check/standing.ts'
import { names } from './named.ts'
import type { FittingLine } from './schema.ts'
import type { Wishes } from './wishes.ts'

export interface Fitting {
  /** Of the professions wished for, those the post names. */
  readonly named: readonly string[]
  /** One of them in its title. */
  readonly inTitle: boolean
  readonly lines: readonly FittingLine[]
}

type Fits = Pick<
  Post,
  'title' | 'major' | 'duties' | 'education' | 'age' | 'experience' | 'skillLevel' | 'pay' | 'ageCountedOn'
>

/** 月薪 beside what is wished for; 面议 and what isn't understood is to be asked. Null where nothing is wished for. */
function payLine(pay: string | null, wished: number | null): FittingLine | null {
  if (wished === null) return null
  const text = `期望月薪 ${wished} 元：${pay ?? '没写'}`
  const read = readPay(pay)
  if (read === null || read === 'negotiable') return { text, outcome: 'unknown' }
  const { monthlyMin: least, monthlyMax: most } = read
  if (least !== null && least >= wished) return { text, outcome: 'met' }
  return { text, outcome: most !== null && most < wished ? 'unmet' : 'unknown' }
}

/** How a post stands to what somebody wishes and has: its own conditions by the one evaluator, then the pay. */
export function fittingOf(post: Fits, wishes: Wishes, on: DayString): Fitting {
  const facts: Facts = {
    ...(wishes.degree !== null && { degree: { value: wishes.degree, on } }),
    ...(wishes.workYears !== null && { workYears: { value: wishes.workYears, on } }),
  }
  const condition = conditionsOf(post, post)
  const situation = { facts, on }
  const judged =
    condition === null
      ? []
      : standingsOf({ condition, judgement: judge(condition, situation) }, situation)
          .filter(({ depth }) => depth === 0)
          .map(({ text, outcome }): FittingLine => ({ text, outcome }))
  const pay = payLine(post.pay, wishes.monthlyPay)
  return {
    named: wishes.words.filter((word) =>
      [post.title, post.major, post.duties].some((text) => names(text, word)),
    ),
    inTitle: wishes.words.some((word) => names(post.title, word)),
    lines: pay === null ? judged : [...judged, pay],
  }
}

const unmet = ({ lines }: Fitting) => lines.filter(({ outcome }) => outcome === 'unmet').length

/** What names more of the professions first, in the title before elsewhere, then what stands less against it. */
export const byFit = (a: Fitting, b: Fitting): number =>
  b.named.length - a.named.length || Number(b.inTitle) - Number(a.inTitle) || unmet(a) - unmet(b)
