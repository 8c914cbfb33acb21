import { CHOSEN, chosenParts, partOf, placeOfPath, purposesOf, type Part } from '@talent/contract/bundle'
import type { DraftBody, MatterField } from '@talent/contract/matter'
import { formFaults, submissionOf, type Faults, type Submission } from '@/features/matter'

/** 要办哪几件, as a question of the form: so that it is told of, merged and scrolled to like any other. */
export const chooserOf = (parts: readonly Part[]): { title: string; fields: MatterField[] } => ({
  title: '要办哪几件',
  fields: [
    {
      key: CHOSEN,
      label: '要办哪几件',
      type: 'choices',
      required: true,
      help: null,
      basis: null,
      placeholder: null,
      options: parts.map(({ key }) => key),
      max: parts.length,
      sensitivity: null,
    },
  ],
})

/** Everything wrong with the form: what each of its matters would refuse, where the form asks it. */
export function bundleFaults(parts: readonly Part[], body: DraftBody, ticked: readonly string[]): Faults {
  const chosen = chosenParts(parts, body.answers)
  if (chosen.length === 0) return { [`answers.${CHOSEN}`]: '请至少选一件要办的事' }
  return Object.fromEntries(
    chosen.flatMap((part) =>
      Object.entries(formFaults(part.matter, partOf(parts, part, body), purposesOf(part, ticked))).map(
        ([path, fault]) => [placeOfPath(parts, part, path), fault] as const,
      ),
    ),
  )
}

/** What is sent: of each matter chosen what a form of its own would send. */
export const bundleSubmission = (
  parts: readonly Part[],
  days: readonly string[],
  body: DraftBody,
): Submission[] =>
  chosenParts(parts, body.answers).map((part) => submissionOf(part.matter, days, partOf(parts, part, body)))

/** The server names what is wrong by the request's place in the list. */
export function placeOfRefusal(parts: readonly Part[], body: DraftBody, path: string): string {
  const [, at, rest] = /^requests\.(\d+)\.(.+)$/.exec(path) ?? []
  const part = chosenParts(parts, body.answers)[Number(at)]
  if (part === undefined || rest === undefined) return path
  return rest === 'matterCode' ? `answers.${CHOSEN}` : placeOfPath(parts, part, rest)
}
