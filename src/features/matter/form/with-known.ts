import { useCallback, useMemo } from 'react'
import { fieldsOf, type Answers, type Matter } from '@talent/contract/matter'
import { knownAnswer, knownAnswers, type KnownOfPerson } from '@talent/contract/self-check'
import { todayInChina } from '@/lib/dates'
import type { MatterDraft } from './use-matter-draft'

const FROM = { 'self-check': '由自测答案带入，可以改', profile: '由您的资料带入，可以改' } as const

/** By field: that its answer is the one that was known. */
export type Carried = Readonly<Record<string, string>>

/**
 * 带入: the draft with what is known in the questions that aren't answered. Only looking at a form sends nothing anywhere:
 * what is carried in joins the draft with the first thing typed or saved, and is handed in with the rest.
 */
export function useDraftWithKnown(
  matter: Matter,
  draft: MatterDraft,
  known: KnownOfPerson | undefined,
): { draft: MatterDraft; carried: Carried } {
  const { body } = draft
  const today = todayInChina()
  const filled = useCallback(
    (answers: Answers): Answers =>
      known === undefined ? answers : { ...knownAnswers(matter, answers, known, today), ...answers },
    [matter, known, today],
  )
  const answers = useMemo(() => filled(body.answers), [filled, body.answers])
  const carried = useMemo(
    () =>
      Object.fromEntries(
        fieldsOf(matter).flatMap((field) => {
          const there = known && knownAnswer(field, known)
          return there && answers[field.key] === there.answer ? [[field.key, FROM[there.from]]] : []
        }),
      ),
    [matter, answers, known],
  )
  if (known === undefined) return { draft, carried }
  const change: MatterDraft['change'] = (part) =>
    draft.change((before) => {
      const shown = { ...before, answers: filled(before.answers) }
      return { answers: shown.answers, ...part(shown) }
    })
  return {
    carried,
    draft: {
      ...draft,
      body: { ...body, answers },
      change,
      save: () => {
        change(() => ({}))
        return draft.save()
      },
    },
  }
}
