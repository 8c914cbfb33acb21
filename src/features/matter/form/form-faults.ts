import { own, type EndpointInput } from '@talent/contract'
import {
  consentsFor,
  filledOf,
  formFaults as faultsOf,
  kindOf,
  tidyAnswers,
  type DraftBody,
  type Matter,
} from '@talent/contract/matter'
import type { submitRequest } from '@talent/contract/service-request'
import { todayInChina } from '@/lib/dates'
import { stillOffered } from './slots'

export type Faults = Readonly<Record<string, string>>
/** The form as it is handed in. */
export type Submission = EndpointInput<typeof submitRequest>['body']

/**
 * Everything that must still change before this form can be submitted, by the rules and paths of the server. What is
 * checked is what would be sent: a draft may be older than the matter, and what that no longer asks for is left out,
 * not a fault nobody can see or mend. `ticked`: purposes of the consents given.
 */
export function formFaults(matter: Matter, body: DraftBody, ticked: readonly string[]): Faults {
  const form = submissionOf(matter, [], body)
  const consents = form.consents.filter(({ purpose }) => ticked.includes(purpose))
  return Object.fromEntries(
    faultsOf(matter, { ...form, consents }, todayInChina(), []).map(({ field, message }) => [field, message]),
  )
}

/** Those with a place on the page, in its order: by the name of the field that shows them. */
export function faultsOnPage(matter: Matter, faults: Faults): Faults {
  // Times and channel are one field.
  const at: Faults = { ...(faults.channel ? { slots: faults.channel } : {}), ...faults }
  const order = [
    ...matter.sections.flatMap(({ fields }) => fields.map(({ key }) => `answers.${key}`)),
    ...matter.materials.map(({ key }) => `materials.${key}`),
    'slots',
    ...matter.consents.map(({ purpose }) => `consents.${purpose}`),
  ]
  return Object.fromEntries(
    order.flatMap((path) => {
      const fault = own(at, path)
      return fault === undefined ? [] : [[path, fault]]
    }),
  )
}

/**
 * Where a draft goes on: the sections before the first thing on the page that is missing or wrong are done, that is where
 * one left off. Nothing is done in one nobody has begun.
 */
export function leftOffAt(matter: Matter, body: DraftBody): { done: number[]; first: string | undefined } {
  if (filledOf(body) === 0) return { done: [], first: undefined }
  const first = Object.keys(faultsOnPage(matter, formFaults(matter, body, [])))[0]
  const at = matter.sections.findIndex(({ fields }) => fields.some(({ key }) => `answers.${key}` === first))
  return { done: [...matter.sections.keys()].slice(0, at < 0 ? undefined : at), first }
}

/** Which step one is at, counted from 1: the first section not done, then the materials while some are missing, then the rest. */
export function currentStep(matter: Matter, done: readonly number[], faults: Faults): number {
  const section = matter.sections.findIndex((_, index) => !done.includes(index))
  if (section >= 0) return section + 1
  const lacksMaterials = Object.keys(faults).some((path) => path.startsWith('materials.'))
  return matter.sections.length + (lacksMaterials ? 1 : 2)
}

/** What is sent: only what the matter asks for today and what can still be had. The consents are those that were shown. */
export function submissionOf(matter: Matter, days: readonly string[], body: DraftBody): Submission {
  const given = matter.materials.filter(({ key }) => (own(body.materials, key) ?? []).length > 0)
  const { appointment } = matter
  const answers = tidyAnswers(matter, body.answers)
  return {
    matterCode: matter.code,
    matterVersion: matter.version,
    answers,
    materials: Object.fromEntries(
      given.map(({ key }) => [key, (own(body.materials, key) ?? []).map(({ id }) => id)]),
    ),
    slots: stillOffered(body.slots, days, appointment?.times ?? []),
    channel:
      appointment === null
        ? null
        : (appointment.channels.find((channel) => channel === body.channel) ??
          appointment.channels[0] ??
          null),
    deferred: matter.materials
      .filter(
        (material) =>
          material.deferrable && !given.includes(material) && body.deferred.includes(material.key),
      )
      .map(({ key }) => key),
    consents: consentsFor(matter, answers).map(({ purpose, version }) => ({ purpose, version })),
  }
}

/** What a folded section says: the answers given, in short. */
export function summaryOf(
  fields: Matter['sections'][number]['fields'],
  answers: DraftBody['answers'],
): string[] {
  return fields
    .flatMap((field) => {
      const answer = own(answers, field.key)
      if (answer === undefined || answer.length === 0 || !kindOf(field).folds) return []
      return typeof answer === 'string' ? [answer] : answer
    })
    .slice(0, 4)
}
