import { own } from '../own.ts'
import { askedOf } from '../matter/asked.ts'
import type { Answers } from '../matter/answer.ts'
import type { DraftBody } from '../matter/draft.ts'
import type { MatterFile } from '../matter/matter-file.ts'
import {
  fieldsOf,
  type Matter,
  type MatterConsent,
  type MatterField,
  type MatterMaterial,
} from '../matter/schema.ts'
import { placesOf, type Part } from './places.ts'
import { shownFiles } from './shown-files.ts'

/** Where a bundle's draft keeps which of its matters are wanted. No field has this place: theirs have a hyphen. */
export const CHOSEN = 'parts'

/** The matters ticked, in the order of the bundle. */
export function chosenParts<P extends Pick<Part, 'key'>>(parts: readonly P[], answers: Answers): P[] {
  const ticked = [own(answers, CHOSEN) ?? []].flat()
  return parts.filter(({ key }) => ticked.includes(key))
}

function taken<T>(
  record: Readonly<Record<string, T>>,
  places: readonly (readonly [key: string, place: string])[],
): Record<string, T> {
  return Object.fromEntries(
    places.flatMap(([key, place]) => {
      const value = own(record, place)
      return value === undefined ? [] : [[key, value]]
    }),
  )
}

/** Of the one form what belongs to one of its matters, by that matter's own names. */
export function partOf(parts: readonly Part[], part: Part, body: DraftBody): DraftBody {
  const places = placesOf(parts)
  const materials = part.matter.materials.map((one) => [one.key, places.ofMaterial(part, one)] as const)
  return {
    ...body,
    answers: taken(
      body.answers,
      fieldsOf(part.matter).map((field) => [field.key, places.ofField(part, field)] as const),
    ),
    materials: taken(body.materials, materials),
    deferred: materials.flatMap(([key, place]) => (body.deferred.includes(place) ? [key] : [])),
  }
}

/** Where the one form shows what is said of one of its matters by that matter's own path, e.g. `answers.kind`. */
export function placeOfPath(parts: readonly Part[], part: Part, path: string): string {
  const at = path.indexOf('.')
  const [group, key] = [path.slice(0, Math.max(at, 0)), path.slice(at + 1)]
  const places = placesOf(parts)
  const field = fieldsOf(part.matter).find((one) => one.key === key)
  const material = part.matter.materials.find((one) => one.key === key)
  if (group === 'answers' && field) return `answers.${places.ofField(part, field)}`
  if (group === 'materials' && material) return `materials.${places.ofMaterial(part, material)}`
  return group === 'consents' ? `consents.${consentPlace(part, key)}` : path
}

/** Each matter's consent is given by itself, though two may be for the same purpose. */
const consentPlace = ({ key }: Part, purpose: string) => `${key}-${purpose}`

/** The purposes of one matter among the consents ticked. */
export const purposesOf = (part: Part, ticked: readonly string[]): string[] =>
  part.matter.consents
    .map(({ purpose }) => purpose as string)
    .filter((purpose) => ticked.includes(consentPlace(part, purpose)))

export interface ShownConsent extends MatterConsent {
  /** Under which it is ticked. */
  readonly place: string
  readonly matterTitle: string
}
/** A section of the form; `of`: the matter it is for, or null: what several of them ask. */
export interface ShownSection {
  readonly title: string
  readonly of: string | null
  readonly fields: MatterField[]
}
export interface ShownMaterial extends MatterMaterial {
  /** As the first of the matters that want it calls it. */
  readonly source: { readonly matterCode: string; readonly material: string }
}
/** The one form as it is asked with these answers, its fields and materials named by their places. */
export interface ShownForm extends Pick<Matter, 'appointment'> {
  readonly materials: readonly ShownMaterial[]
  readonly sections: readonly ShownSection[]
  readonly consents: readonly ShownConsent[]
  readonly files: readonly MatterFile[]
}

interface Use<T> {
  readonly part: Part
  readonly place: string
  readonly one: T
}

/** What is asked under one place, once, with the titles of the matters it is for. */
function onceEach<T>(uses: readonly Use<T>[]): { place: string; ones: T[]; parts: Part[] }[] {
  const places = [...new Set(uses.map(({ place }) => place))]
  return places.map((place) => {
    const some = uses.filter((use) => use.place === place)
    return { place, ones: some.map(({ one }) => one), parts: some.map(({ part }) => part) }
  })
}

const titlesOf = (parts: readonly Part[]) => parts.map(({ matter }) => matter.title).join('、')
const sharedNote = (help: string | null, parts: readonly Part[]) =>
  [help, `${titlesOf(parts)}共用`].flatMap((words) => words ?? []).join(' ')

/** One question for several matters: required where one of them requires it. */
const sharedField = (place: string, ones: readonly MatterField[], parts: readonly Part[]): MatterField => ({
  ...(ones[0] as MatterField),
  key: place,
  required: ones.some(({ required }) => required),
  help: parts.length > 1 ? sharedNote(ones[0]?.help ?? null, parts) : (ones[0]?.help ?? null),
})

/** One material for several: as strict as the strictest of them. */
function sharedMaterial(
  place: string,
  ones: readonly MatterMaterial[],
  parts: readonly Part[],
): ShownMaterial {
  const first = ones[0] as MatterMaterial
  const months = ones.flatMap(({ usableMonths }) => usableMonths ?? [])
  return {
    ...first,
    key: place,
    source: { matterCode: parts[0]?.matter.code ?? '', material: first.key },
    required: ones.some(({ required }) => required),
    deferrable: ones.every(({ deferrable }) => deferrable),
    usableMonths: months.length > 0 ? Math.min(...months) : null,
    help: parts.length > 1 ? sharedNote(first.help, parts) : first.help,
  }
}

/** Times and channels every matter that offers a talk offers. */
function sharedTalk(matters: readonly Matter[]): Matter['appointment'] {
  const offers = matters.flatMap(({ appointment }) => appointment ?? [])
  const [first, ...others] = offers
  if (first === undefined) return null
  const times = first.times.filter((time) => others.every((other) => other.times.includes(time)))
  const channels = first.channels.filter((one) => others.every((other) => other.channels.includes(one)))
  return times.length > 0 && channels.length > 0 ? { times, channels } : null
}

const COUNT = ['', '', '两件', '三件', '四件', '五件', '六件']

const askedPart = (parts: readonly Part[], part: Part, body: DraftBody) => ({
  part,
  ...askedOf(part.matter, partOf(parts, part, body).answers),
})

/** The matters that are chosen as one form: what several of them ask first and once, then what each asks itself. */
export function shownForm(parts: readonly Part[], body: DraftBody): ShownForm {
  const places = placesOf(parts)
  const asked = chosenParts(parts, body.answers).map((part) => askedPart(parts, part, body))
  const fields = onceEach(
    asked.flatMap(({ part, matter }) =>
      fieldsOf(matter).map((one) => ({ part, one, place: places.ofField(part, one) })),
    ),
  )
  const shared = fields.filter((one) => one.parts.length > 1)
  const isShared = (place: string) => shared.some((one) => one.place === place)
  const of = Math.max(0, ...shared.map((one) => one.parts.length))
  const sections = asked.flatMap(({ part, matter }) =>
    matter.sections.map((section) => ({
      title: `${matter.title}：${section.title}`,
      of: part.key,
      fields: section.fields
        .map((field) => ({ ...field, key: places.ofField(part, field) }))
        .filter(({ key }) => !isShared(key)),
    })),
  )
  const materials = onceEach(
    asked.flatMap(({ part, matter }) =>
      matter.materials.map((one) => ({ part, one, place: places.ofMaterial(part, one) })),
    ),
  )
  return {
    sections: [
      {
        title: `${COUNT[of] ?? '几件'}都要用的信息`,
        of: null,
        fields: shared.map(({ place, ones, parts: askers }) => sharedField(place, ones, askers)),
      },
      ...sections,
    ].filter((section) => section.fields.length > 0),
    materials: materials.map(({ place, ones, parts: wanters }) => sharedMaterial(place, ones, wanters)),
    files: shownFiles(parts, asked),
    appointment: sharedTalk(asked.map(({ matter }) => matter)),
    consents: asked.flatMap(({ part, matter }) =>
      matter.consents.map((consent) => ({
        ...consent,
        place: consentPlace(part, consent.purpose),
        matterTitle: matter.title,
      })),
    ),
  }
}

/** 还剩几题: what must be answered and isn't, over these matters and in each of them. */
export interface QuestionsLeft {
  readonly total: number
  /** By part: of its own alone where it is chosen; how many more there would be where it isn't. */
  readonly own: Readonly<Record<string, number>>
}

/** Counted anew with every tick: a question becomes shared, or one's own, by what else is chosen. */
export function questionsLeft(parts: readonly Part[], body: DraftBody): QuestionsLeft {
  const places = placesOf(parts)
  const chosen = chosenParts(parts, body.answers)
  const asking = new Map(
    parts.map((part) => {
      const { matter, answers } = askedPart(parts, part, body)
      const all = fieldsOf(matter)
      const open = all.filter((field) => field.required && own(answers, field.key) === undefined)
      const placed = (some: readonly MatterField[]) =>
        new Set(some.map((field) => places.ofField(part, field)))
      return [part.key, { all: placed(all), open: placed(open) }] as const
    }),
  )
  const openOf = (some: readonly Part[]) =>
    new Set(some.flatMap(({ key }) => [...(asking.get(key)?.open ?? [])]))
  const total = openOf(chosen).size
  const ownOf = (part: Part): number => {
    if (!chosen.includes(part)) return openOf([...chosen, part]).size - total
    const others = chosen.filter((other) => other !== part)
    return [...(asking.get(part.key)?.open ?? [])].filter((place) =>
      others.every(({ key }) => asking.get(key)?.all.has(place) !== true),
    ).length
  }
  return { total, own: Object.fromEntries(parts.map((part) => [part.key, ownOf(part)])) }
}
