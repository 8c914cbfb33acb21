import {
  checkAnswers,
  consentsFor,
  type EndpointInput,
  type FieldFault,
  type Matter,
  type submitRequest,
} from '@talent/contract'

type Form = EndpointInput<typeof submitRequest>['body']

function materialFaults(matter: Matter, form: Form): FieldFault[] {
  const known = matter.materials.map((material) => material.key)
  const unknown = [...Object.keys(form.materials), ...form.deferred].filter((key) => !known.includes(key))
  return [
    ...unknown.map((key) => ({
      field: `materials.${key}`,
      label: key,
      message: '这份材料不在本事项的清单里',
    })),
    ...matter.materials.flatMap((material) => {
      const given = (form.materials[material.key] ?? []).length > 0
      if (given || !material.required || (material.deferrable && form.deferred.includes(material.key)))
        return []
      const message = material.deferrable
        ? `请上传${material.name}，或选择稍后补交`
        : `请上传${material.name}`
      return [{ field: `materials.${material.key}`, label: material.name, message }]
    }),
  ]
}

const consentFaults = (matter: Matter, form: Form): FieldFault[] =>
  consentsFor(matter, form.answers)
    .filter(
      (asked) =>
        !form.consents.some((given) => given.purpose === asked.purpose && given.version === asked.version),
    )
    .map((asked) => ({
      field: `consents.${asked.purpose}`,
      label: asked.title,
      message: `请阅读并同意：${asked.statement}`,
    }))

function appointmentFaults(matter: Matter, form: Form, days: readonly string[]): FieldFault[] {
  const { appointment } = matter
  const offered = (slot: Form['slots'][number]) =>
    appointment?.times.includes(slot.time) === true && days.includes(slot.day)
  const slots = form.slots.every(offered)
    ? []
    : [{ field: 'slots', label: '沟通时间', message: '有的时间已不能选，请重新选择' }]
  const channel =
    form.channel === null || appointment?.channels.includes(form.channel) === true
      ? []
      : [{ field: 'channel', label: '沟通方式', message: '请从列出的沟通方式里选' }]
  return [...slots, ...channel]
}

/** Everything wrong with a form, named at once. `days`: the working days offered for a talk today. */
export const submitFaults = (matter: Matter, form: Form, days: readonly string[]): FieldFault[] => [
  ...checkAnswers(matter, form.answers),
  ...materialFaults(matter, form),
  ...consentFaults(matter, form),
  ...appointmentFaults(matter, form, days),
]
