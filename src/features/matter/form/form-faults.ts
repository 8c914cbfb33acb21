import { own, type EndpointInput } from '@talent/contract'
import {
  askedDraft,
  askedOf,
  filledOf,
  formFaults as faultsOf,
  kindOf,
  type DraftBody,
  type Matter,
} from '@talent/contract/matter'
import type { submitRequest } from '@talent/contract/service-request'
import { todayInChina } from '@/lib/dates'
import { placeOfConsent, type ShownForm } from './shown-form'
import { stillOffered } from './slots'

export type Faults = Readonly<Record<string, string>>
/** The form as it is handed in. */
export type Submission = EndpointInput<typeof submitRequest>['body']

/**
 * Everything that must still change before this form can be submitted, by the rules and paths of the server. What is
 * checked is what would be sent: a draft may be older than the matter, and what that no longer asks for is left out,
 * not a fault nobody can see or mend. `ticked`: purposes of the consents given. `asked`: `askedOf` these answers.
 */
export function formFaults(
  matter: Matter,
  body: DraftBody,
  ticked: readonly string[],
  asked = askedOf(matter, body.answers),
): Faults {
  const form = submissionOf(matter, [], body, asked)
  const consents = form.consents.filter(({ purpose }) => ticked.includes(purpose))
  const found = faultsOf(matter, { ...form, consents }, { today: todayInChina(), days: [] }, asked.matter)
  return Object.fromEntries(found.map(({ field, message }) => [field, message]))
}

/** In the order of the page. */
const placesOf = (matter: ShownForm): string[] => [
  ...matter.sections.flatMap(({ fields }) => fields.map(({ key }) => `answers.${key}`)),
  ...matter.materials.map(({ key }) => `materials.${key}`),
  'slots',
  ...matter.consents.map((consent) => `consents.${placeOfConsent(consent)}`),
]
// Times and channel are one field.
const placed = (faults: Faults): Faults => ({
  ...(faults.channel ? { slots: faults.channel } : {}),
  ...faults,
})

/** Those with a place on the page, in its order: by the name of the field that shows them. `asked`: what is shown. */
export function faultsOnPage(asked: ShownForm, faults: Faults): Faults {
  const at = placed(faults)
  return Object.fromEntries(
    placesOf(asked).flatMap((path) => {
      const fault = own(at, path)
      return fault === undefined ? [] : [[path, fault]]
    }),
  )
}

/** Those without a place in this matter at all, e.g. of the profile; one of a field hidden now is nobody's. */
export const faultsElsewhere = (matter: ShownForm, { channel: _, ...faults }: Faults): string[] =>
  Object.entries(faults).flatMap(([path, fault]) => (placesOf(matter).includes(path) ? [] : [fault]))

/** Whether a section has one of these. */
export const isFaulty = ({ fields }: Matter['sections'][number], faults: Faults): boolean =>
  fields.some(({ key }) => own(faults, `answers.${key}`) !== undefined)

/**
 * Where a draft goes on: the sections before the first thing on the page that is missing or wrong are done, that is where
 * one left off. Nothing is done in one nobody has begun.
 */
export function leftOffAt(matter: Matter, body: DraftBody): { done: string[]; first: string | undefined } {
  if (filledOf(askedDraft(matter, body)) === 0) return { done: [], first: undefined }
  const asked = askedOf(matter, body.answers)
  return leftOffIn(asked.matter, formFaults(matter, body, [], asked))
}

/** The same of a form with something in it, by what is wrong with it. */
export function leftOffIn(shown: ShownForm, found: Faults): { done: string[]; first: string | undefined } {
  const { sections } = shown
  const first = Object.keys(faultsOnPage(shown, found))[0]
  const at = sections.findIndex(({ fields }) => fields.some(({ key }) => `answers.${key}` === first))
  return { done: sections.slice(0, at < 0 ? undefined : at).map(({ title }) => title), first }
}

/** The steps of a form, counted from 1: its sections, the materials, then when to talk and the consents, as far as it has them. */
export function stepsOf({ sections, materials, appointment, consents }: ShownForm) {
  const afterMaterials = sections.length + (materials.length > 0 ? 1 : 0)
  const confirms = appointment !== null || consents.length > 0
  return {
    materials: materials.length > 0 ? afterMaterials : null,
    confirm: confirms ? afterMaterials + 1 : null,
    count: afterMaterials + (confirms ? 1 : 0),
  }
}

/** Which step one is at, counted from 1: the first section not done, then the materials while some are missing, then the rest. */
export function currentStep(asked: ShownForm, done: readonly string[], faults: Faults): number {
  const section = asked.sections.findIndex(({ title }) => !done.includes(title))
  if (section >= 0) return section + 1
  const lacksMaterials = Object.keys(faults).some((path) => path.startsWith('materials.'))
  const { materials, count } = stepsOf(asked)
  return lacksMaterials && materials !== null ? materials : count
}

/**
 * What is sent: only what the matter asks for today with these answers, and what can still be had. What is hidden stays
 * in the draft. The consents are those that were shown.
 */
export function submissionOf(
  matter: Matter,
  days: readonly string[],
  body: DraftBody,
  { matter: asked, answers } = askedOf(matter, body.answers),
): Submission {
  const given = asked.materials.filter(({ key }) => (own(body.materials, key) ?? []).length > 0)
  const { appointment } = matter
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
    deferred: asked.materials
      .filter(
        (material) =>
          material.deferrable && !given.includes(material) && body.deferred.includes(material.key),
      )
      .map(({ key }) => key),
    consents: asked.consents.map(({ purpose, version }) => ({ purpose, version })),
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
      return [kindOf(field).show(answer, field)]
    })
    .slice(0, 4)
}
