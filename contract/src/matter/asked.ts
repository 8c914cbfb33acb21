import { own } from '../own.ts'
import { isBlank, type Answer, type Answers } from './answer.ts'
import { holds } from './condition.ts'
import type { DraftBody } from './draft.ts'
import { kindOf } from './field-kinds.ts'
import type { Matter, MatterField } from './schema.ts'

type Form = Pick<Matter, 'sections'> & Partial<Pick<Matter, 'materials' | 'consents'>>

/** The field as it is asked after these answers to the fields before it, or null: not at all. */
function askedField(field: MatterField, before: Answers): MatterField | null {
  if (!holds(field.when, before)) return null
  const { requiredWhen, optionWhen = {} } = field
  const options = field.options.filter((option) => holds(own(optionWhen, option), before))
  // A choice without anything to choose from could never be answered.
  if (options.length === 0 && field.options.length > 0) return null
  return {
    ...field,
    options,
    required: field.required || (requiredWhen !== undefined && holds(requiredWhen, before)),
  }
}

/** The answer as its kind tidies it, without values that aren't offered; undefined where nothing is left. */
function keptAnswer(field: MatterField, answer: Answer | undefined): Answer | undefined {
  if (answer === undefined || isBlank(answer)) return undefined
  const kind = kindOf(field)
  const values = kind.values(field)
  const tidy = kind.tidy(answer, field)
  if (values === null) return isBlank(tidy) ? undefined : tidy
  const kept =
    typeof tidy === 'string'
      ? values.includes(tidy)
        ? tidy
        : ''
      : tidy.filter((one) => values.includes(one))
  return isBlank(kept) ? undefined : kept
}

/**
 * What a matter asks for with these answers, and those of them that count: the one place where conditions are looked at,
 * on both sides. A field may depend on fields before it only; the answer of one that isn't shown counts as none. The
 * kept answers ask for the same again.
 */
export function askedOf<F extends Form>(matter: F, answers: Answers): { matter: F; answers: Answers } {
  const kept: Answers = {}
  const ask = (field: MatterField): MatterField[] => {
    const asked = askedField(field, kept)
    if (asked === null) return []
    const answer = keptAnswer(asked, own(answers, field.key))
    if (answer !== undefined) kept[field.key] = answer
    return [asked]
  }
  const sections = matter.sections
    .map((section) => ({ ...section, fields: section.fields.flatMap(ask) }))
    .filter(({ fields }) => fields.length > 0)
  const { materials, consents } = matter
  return {
    answers: kept,
    matter: {
      ...matter,
      sections,
      ...(materials && { materials: materials.filter(({ when }) => holds(when, kept)) }),
      ...(consents && { consents: consents.filter(({ when }) => holds(when, kept)) }),
    },
  }
}

/** Of a draft what its matter asks for with these answers. */
export function askedDraft(matter: Pick<Matter, 'sections' | 'materials'>, body: DraftBody): DraftBody {
  const { matter: asked, answers } = askedOf(matter, body.answers)
  const isAsked = (key: string) => asked.materials.some((material) => material.key === key)
  return {
    ...body,
    answers,
    materials: Object.fromEntries(Object.entries(body.materials).filter(([key]) => isAsked(key))),
    deferred: body.deferred.filter(isAsked),
  }
}
