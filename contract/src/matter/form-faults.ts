import type { FieldFault } from '../errors.ts'
import { own } from '../own.ts'
import type { Answers } from './answer.ts'
import { checkAnswers, notAsked } from './answers.ts'
import { askedOf } from './asked.ts'
import type { AnswerFacts } from './field-kind.ts'
import type { ContactChannel, Slot } from './contact.ts'
import type { Matter, MatterConsent } from './schema.ts'

/** A filled form as it is handed in; of a material only how many files there are matters here. */
export interface FilledForm {
  readonly answers: Answers
  /** By material key. */
  readonly materials: Readonly<Record<string, readonly unknown[]>>
  /** Keys of the materials promised for later (容缺). */
  readonly deferred: readonly string[]
  readonly slots: readonly Slot[]
  readonly channel: ContactChannel | null
  readonly consents: readonly Pick<MatterConsent, 'purpose' | 'version'>[]
}

/** What a form is checked against besides its matter. */
export interface FormFacts extends AnswerFacts {
  /** The working days offered for a talk today. */
  readonly days: readonly string[]
}

export function materialFaults(
  matter: Pick<Matter, 'sections' | 'materials'>,
  form: Pick<FilledForm, 'answers' | 'materials' | 'deferred'>,
  { materials }: Pick<Matter, 'materials'> = askedOf(matter, form.answers).matter,
): FieldFault[] {
  const nameOf = (key: string) => matter.materials.find((material) => material.key === key)?.name
  const strange = [...Object.keys(form.materials), ...form.deferred].filter(
    (key) => !materials.some((material) => material.key === key),
  )
  return [
    ...strange.map((key) => notAsked(`materials.${key}`, nameOf(key), '这份材料不在本事项的清单里')),
    ...materials.flatMap((material) => {
      const given = (own(form.materials, material.key) ?? []).length > 0
      if (given || !material.required || (material.deferrable && form.deferred.includes(material.key)))
        return []
      const message = material.deferrable
        ? `请上传${material.name}，或选择稍后补交`
        : `请上传${material.name}`
      return [{ field: `materials.${material.key}`, label: material.name, message }]
    }),
  ]
}

const consentFaults = (asked: Pick<Matter, 'consents'>, { consents }: Pick<FilledForm, 'consents'>) =>
  asked.consents
    .filter(
      (one) => !consents.some((given) => given.purpose === one.purpose && given.version === one.version),
    )
    .map((one) => ({
      field: `consents.${one.purpose}`,
      label: one.title,
      message: '请阅读后勾选同意，不同意则不能办理这一项',
    }))

/** `days`: the working days offered for a talk today. */
export function appointmentFaults(
  { appointment }: Pick<Matter, 'appointment'>,
  form: Pick<FilledForm, 'slots' | 'channel'>,
  days: readonly string[],
): FieldFault[] {
  const offered = ({ day, time }: Slot) =>
    days.includes(day) && appointment !== null && (time === null || appointment.times.includes(time))
  const slots = form.slots.every(offered)
    ? []
    : [{ field: 'slots', label: '沟通时间', message: '有的时间已不能选，请重新选择' }]
  const channel =
    form.channel === null || appointment?.channels.includes(form.channel) === true
      ? []
      : [{ field: 'channel', label: '沟通方式', message: '请从列出的沟通方式里选' }]
  return [...slots, ...channel]
}

/**
 * Everything wrong with a form, named at once, by the paths and in the sentences both sides use. `asked`:
 * what the matter asks for with these answers, asked once by whoever needs it too.
 */
export const formFaults = (
  matter: Matter,
  form: FilledForm,
  facts: FormFacts,
  asked: Matter = askedOf(matter, form.answers).matter,
): FieldFault[] => [
  ...checkAnswers(matter, form.answers, facts, asked),
  ...materialFaults(matter, form, asked),
  ...consentFaults(asked, form),
  ...appointmentFaults(matter, form, facts.days),
]
