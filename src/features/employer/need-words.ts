import type { NeededPost, NeedState } from '@talent/contract/employer'
import { POST_LIMITS } from '@talent/contract/recruitment'
import type { Tag } from '@/components/data/status-tag'
import { postFaults, postOf, postRows, typedPost } from '@/features/notice-editor'
import { wordOf, type FieldRow, type Typed } from '@/features/publication'

export const NEED_LOOK: Record<NeedState, Omit<Tag, 'text'>> = {
  waiting: { tone: 'amber', icon: 'clock' },
  placed: { tone: 'green', icon: 'check' },
  declined: { tone: 'red', icon: 'alert' },
  withdrawn: { tone: 'grey', icon: null },
}

/** What a list says of one. */
export const needFacts = ({ headcount, education, pay, place }: NeededPost): (string | null)[] => [
  headcount && `招 ${headcount}`,
  education,
  pay,
  place,
]

export interface Choice {
  readonly id: string
  readonly name: string
}
const WHOSE = 'enterpriseId'
/** The coordinator numbers posts, and whose it is, is the enterprise it is sent for. */
const NOT_ASKED = ['code', 'employer']

/** As a post is written in a notice, with which enterprise where there are several. */
export const needRows =
  (choices: readonly Choice[]) =>
  (typed: Typed): FieldRow[] => [
    ...(choices.length > 1
      ? [{ key: WHOSE, label: '单位', options: choices.map(({ id, name }) => ({ value: id, text: name })) }]
      : []),
    ...postRows(typed).filter(({ key }) => !NOT_ASKED.includes(key)),
    { key: 'why', label: '为什么急、什么时候要', as: 'area', max: POST_LIMITS.note, optional: true },
  ]
export const NOTHING_TYPED: Typed = { ...typedPost(undefined), [WHOSE]: '', why: '' }

export const needFaults =
  (choices: readonly Choice[]) =>
  (typed: Typed): Record<string, string> => ({
    ...postFaults(typed),
    ...(choices.length > 1 && wordOf(typed, WHOSE) === '' && { [WHOSE]: '请选择是哪家单位' }),
  })

export function needOf(choices: readonly Choice[], typed: Typed): { enterpriseId: string; post: NeededPost } {
  const { code: _, employer: __, enterpriseId: ___, ...post } = postOf(undefined, typed)
  const why = wordOf(typed, 'why')
  return {
    enterpriseId: wordOf(typed, WHOSE) || (choices[0]?.id ?? ''),
    post: { ...post, notes: why === '' ? [] : [why] },
  }
}
