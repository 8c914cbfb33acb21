import type { DayString } from '../calendar/dates.ts'
import type { Condition } from '../eligibility/condition.ts'
import type { Post } from '../recruitment/index.ts'
import { age, education, experience, major, skill } from './read-words.ts'

type Asking = Pick<Post, 'education' | 'age' | 'experience' | 'skillLevel' | 'major'>
interface Counted {
  /** The day the notice counts ages on; null: it names none. */
  readonly ageCountedOn: DayString | null
}

/**
 * What a post asks of a person, in the vocabulary that policies ask in, each with the post's own words: the one evaluator
 * judges it. What its words don't say isn't a condition, what isn't understood is never a no; null where it asks nothing.
 */
export function conditionsOf(post: Asking, { ageCountedOn }: Counted): Condition | null {
  const of = (words: string | null, read: (words: string) => Condition[]) =>
    words === null ? [] : read(words)
  const all = [
    ...of(post.education, education),
    ...of(post.major, major),
    ...of(post.age, (words) => age(words, ageCountedOn)),
    ...of(post.experience, experience),
    ...of(post.skillLevel, skill),
  ]
  return all.length === 0 ? null : { all }
}
