import { leavesOf, isAskedBy, type Asked, type Situation } from '@talent/contract/eligibility'
import { conditionsOf } from '@talent/contract/post-fit'
import type { Post } from '@talent/contract/recruitment'
import type { Answer } from '@talent/contract/self-check'

/** What goes along to be judged by. */
export interface Judged {
  readonly answers: Answer[]
  readonly unsure: string[]
}
export const NOTHING_JUDGED: Judged = { answers: [], unsure: [] }

/** Of what is known on this phone the part the post asks about; what an office verified the server knows. */
export function judgedBy(
  post: Post,
  { situation, unsure }: { situation: Situation; unsure: ReadonlySet<Asked> },
): Judged {
  const condition = conditionsOf(post, post)
  if (condition === null) return NOTHING_JUDGED
  const leaves = leavesOf(condition)
  const asks = (asked: Asked) => leaves.some((leaf) => isAskedBy(leaf, asked))
  return {
    answers: Object.entries(situation.facts).flatMap(([asked, { value, on, verified }]) =>
      verified === undefined && asks(asked)
        ? [{ asked, value: value as Answer['value'], answeredOn: on }]
        : [],
    ),
    unsure: [...unsure].filter(asks),
  }
}
