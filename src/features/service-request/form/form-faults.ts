import {
  checkAnswers,
  consentsFor,
  tidyAnswers,
  type DraftBody,
  type EndpointCall,
  type Matter,
  type submitRequest,
} from '@talent/contract'
import { stillOffered } from './slots'

export type Faults = Readonly<Record<string, string>>

/**
 * Everything that must still change before this form can be submitted, by the paths the server uses too.
 */
export function formFaults(matter: Matter, body: DraftBody, consents: readonly string[]): Faults {
  // A draft may be older than the matter: what it no longer asks for is left out, not a fault nobody can see or mend.
  const given = tidyAnswers(matter, body.answers)
  const answers = checkAnswers(matter, given).map(({ field, message }) => [field, message] as const)
  const materials = matter.materials
    .filter(
      ({ key, required, deferrable }) =>
        required && (body.materials[key] ?? []).length === 0 && !(deferrable && body.deferred.includes(key)),
    )
    .map(
      ({ key, name, deferrable }) =>
        [`materials.${key}`, deferrable ? `请上传${name}，或选择稍后补交` : `请上传${name}`] as const,
    )
  const agreed = consentsFor(matter, given)
    .filter(({ purpose }) => !consents.includes(purpose))
    .map(({ purpose }) => [`consents.${purpose}`, '请阅读后勾选同意，不同意则不能办理这一项'] as const)
  return Object.fromEntries([...answers, ...materials, ...agreed])
}

/** In the order of the page, so that the first can be scrolled to. */
export function firstFault(matter: Matter, faults: Faults): string | undefined {
  const order = [
    ...matter.sections.flatMap(({ fields }) => fields.map(({ key }) => `answers.${key}`)),
    ...matter.materials.map(({ key }) => `materials.${key}`),
    'slots',
    'channel',
    ...matter.consents.map(({ purpose }) => `consents.${purpose}`),
  ]
  return order.find((path) => path in faults)
}

/** What is sent: only what the matter asks for today and what can still be had. The consents are those that were shown. */
export function submissionOf(
  matter: Matter,
  days: readonly string[],
  body: DraftBody,
): EndpointCall<typeof submitRequest>['body'] {
  const given = matter.materials.filter(({ key }) => (body.materials[key] ?? []).length > 0)
  const { appointment } = matter
  const answers = tidyAnswers(matter, body.answers)
  return {
    matterCode: matter.code,
    matterVersion: matter.version,
    answers,
    materials: Object.fromEntries(
      given.map(({ key }) => [key, (body.materials[key] ?? []).map(({ id }) => id)]),
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
    .flatMap(({ key, type }) => {
      const answer = answers[key]
      if (
        answer === undefined ||
        answer.length === 0 ||
        type === 'long-text' ||
        type === 'id-number' ||
        type === 'phone'
      )
        return []
      return typeof answer === 'string' ? [answer] : answer
    })
    .slice(0, 4)
}
