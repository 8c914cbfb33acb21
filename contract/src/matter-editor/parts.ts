import { sameContent } from '../publication/canonical.ts'
import { differingPaths, mergeParts, type Parts } from '../publication/merge-parts.ts'
import type { MatterFile } from '../matter/matter-file.ts'
import type { MatterField, MatterMaterial, MatterConsent } from '../matter/schema.ts'
import type { MatterContent } from './content.ts'

interface Place {
  title: string
  keys: string[]
}

/**
 * A content by what one edits as one: a field, a material, a file, a consent, each plain property, and the order apart from what is
 * put in order.
 */
export function partsOf({ sections, materials, files = [], consents, ...plain }: MatterContent): Parts {
  const order: Place[] = sections.map(({ title, fields }) => ({ title, keys: fields.map(({ key }) => key) }))
  return new Map<string, unknown>([
    ...Object.entries(plain).filter(([, value]) => value !== undefined),
    ['sections', order],
    ...sections.flatMap(({ fields }) => fields.map((field) => [`fields.${field.key}`, field] as const)),
    ['materials', materials.map(({ key }) => key)],
    ...materials.map((material) => [`materials.${material.key}`, material] as const),
    ['files', files.map(({ key }) => key)],
    ...files.map((file) => [`files.${file.key}`, file] as const),
    ['consents', consents.map(({ purpose }) => purpose)],
    ...consents.map((consent) => [`consents.${consent.purpose}`, consent] as const),
  ])
}

const LISTS = ['sections', 'materials', 'files', 'consents'] as const
const isPlain = (path: string) => !path.includes('.') && !LISTS.some((one) => one === path)

/** Those the order names, then those it doesn't know of: what one added while another changed the order. */
function inOrder<T>(parts: Parts, kind: string, order: readonly string[]): T[] {
  const named = order.flatMap((key) => (parts.get(`${kind}.${key}`) as T | undefined) ?? [])
  const unnamed = [...parts].flatMap(([path, value]) =>
    path.startsWith(`${kind}.`) && !order.includes(path.slice(kind.length + 1)) ? [value as T] : [],
  )
  return [...named, ...unnamed]
}

export function contentOf(parts: Parts): MatterContent {
  const order = parts.get('sections') as Place[]
  const all = order.flatMap(({ keys }) => keys)
  const strays = inOrder<MatterField>(parts, 'fields', all).filter(({ key }) => !all.includes(key))
  const sections = order.map(({ title, keys }, at) => ({
    title,
    fields: [
      ...keys.flatMap((key) => (parts.get(`fields.${key}`) as MatterField | undefined) ?? []),
      ...(at === order.length - 1 ? strays : []),
    ],
  }))
  const plain = [...parts].filter(([path]) => isPlain(path))
  const files = inOrder<MatterFile>(parts, 'files', parts.get('files') as string[])
  return {
    ...(Object.fromEntries(plain) as Omit<MatterContent, (typeof LISTS)[number]>),
    sections: order.length === 0 && strays.length > 0 ? [{ title: '', fields: strays }] : sections,
    materials: inOrder<MatterMaterial>(parts, 'materials', parts.get('materials') as string[]),
    ...(files.length > 0 && { files }),
    consents: inOrder<MatterConsent>(parts, 'consents', parts.get('consents') as string[]),
  }
}

type Order = readonly Place[]

const keysIn = (order: Order) => order.flatMap(({ keys }) => keys)
/** The order of those all know, without what one of them added or removed. */
const skeletonOf = (order: Order, known: ReadonlySet<string>) =>
  order.map(({ title, keys }) => ({ title, keys: keys.filter((key) => known.has(key)) }))
/** With what the other one has besides, last in its section there. */
const withAdded = (order: Order, from: Order): Place[] => {
  const known = new Set(keysIn(order))
  return order.map(({ title, keys }) => {
    const there = from.find((other) => other.title === title)?.keys ?? []
    return { title, keys: [...keys, ...there.filter((key) => !known.has(key))] }
  })
}

/** Two orders in one, where only one of both moved what was there; null where both did. */
function mergedOrder(base: Order, mine: Order, theirs: Order): Order | null {
  const [here, there] = [new Set(keysIn(mine)), new Set(keysIn(theirs))]
  const known = new Set(keysIn(base).filter((key) => here.has(key) && there.has(key)))
  const [was, is, other] = [base, mine, theirs].map((order) => skeletonOf(order, known))
  if (sameContent(was, is)) return withAdded(theirs, mine)
  return sameContent(was, other) ? withAdded(mine, theirs) : null
}

/** What has no sections: its order is one. */
const UNDIVIDED = ['materials', 'files'] as const
const asOrder = (parts: Parts, path: string): Order => [{ title: '', keys: parts.get(path) as string[] }]

/**
 * What two coordinators made of one text together. `conflicts`: paths of parts both changed, where the content has what is
 * written here. An order is none where only one of both moved what was there.
 */
export function mergeContents(
  base: MatterContent,
  mine: MatterContent,
  theirs: MatterContent,
): { content: MatterContent; conflicts: string[] } {
  const [was, here, there] = [partsOf(base), partsOf(mine), partsOf(theirs)]
  const merged = mergeParts(was, here, there)
  const parts = new Map(merged.parts)
  const agreed = new Set<string>()
  const order = (of: Parts) => of.get('sections') as Order
  const sections = mergedOrder(order(was), order(here), order(there))
  if (merged.conflicts.includes('sections') && sections !== null) {
    parts.set('sections', sections)
    agreed.add('sections')
  }
  for (const path of UNDIVIDED) {
    const all = mergedOrder(asOrder(was, path), asOrder(here, path), asOrder(there, path))
    if (!merged.conflicts.includes(path) || all === null) continue
    parts.set(path, all[0]?.keys ?? [])
    agreed.add(path)
  }
  return { content: contentOf(parts), conflicts: merged.conflicts.filter((path) => !agreed.has(path)) }
}

/** One side's parts at these paths in the other. */
export function withParts(
  content: MatterContent,
  from: MatterContent,
  paths: readonly string[],
): MatterContent {
  const [parts, others] = [new Map(partsOf(content)), partsOf(from)]
  for (const path of paths) {
    if (others.has(path)) parts.set(path, others.get(path))
    else parts.delete(path)
  }
  return contentOf(parts)
}

export const changedPaths = (before: MatterContent, after: MatterContent): string[] =>
  differingPaths(partsOf(before), partsOf(after))

/** Other words of a consent are another version of it, whoever wrote them: what was agreed to is told apart by it. */
const withConsentVersions = (published: MatterContent, content: MatterContent): MatterContent => ({
  ...content,
  consents: content.consents.map((consent) => {
    const was = published.consents.find(({ purpose }) => purpose === consent.purpose)
    if (was === undefined) return consent
    const words = ({ version: _v, when: _w, ...rest }: MatterConsent) => rest
    return { ...consent, version: was.version + (sameContent(words(was), words(consent)) ? 0 : 1) }
  }),
})

/** Options of the published version that the new one leaves out are kept as retired, whoever left them out. */
function keepRetired(published: MatterContent, content: MatterContent): MatterContent {
  const before = new Map(
    published.sections.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)),
  )
  const keep = (field: MatterField): MatterField => {
    const was = before.get(field.key)
    if (was === undefined || was.type !== field.type) return field
    const known = [...was.options, ...(was.retired ?? []), ...(field.retired ?? [])]
    const retired = [...new Set(known)].filter((option) => !field.options.includes(option))
    const { retired: _, ...rest } = field
    return retired.length === 0 ? rest : { ...rest, retired }
  }
  return {
    ...content,
    sections: content.sections.map((section) => ({ ...section, fields: section.fields.map(keep) })),
  }
}

/** As it is kept over the published version: options left out are retired, consents with other words have a new version. */
export const settled = (published: MatterContent, content: MatterContent): MatterContent =>
  withConsentVersions(published, keepRetired(published, content))
