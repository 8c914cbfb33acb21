import type { Endpoint, EndpointInput, EndpointOutput, Facet } from '@talent/contract'

type FacetsOf<E extends Endpoint> = EndpointOutput<E> extends { facets: infer F } ? F : never
/** A filter of a list of which the server counts the values. */
export type CountedFilter<E extends Endpoint> = keyof FacetsOf<E> & string

type Asked<E extends Endpoint, N> = N extends keyof EndpointInput<E>['query']
  ? NonNullable<EndpointInput<E>['query'][N]>
  : never
/** What a list is narrowed by; '' for not. */
export type ListFilter<E extends Endpoint> = { [N in CountedFilter<E> | 'q']: Asked<E, N> | '' }

/** A filter as it is shown. */
export interface ShownFilter<N extends string> {
  key: N
  /** 地区 */
  name: string
  /** Where the value isn't the word people read. */
  textOf?: (value: string) => string
  /** Their order, where they have one; else what leads to most is first. */
  values?: readonly string[]
  /** So many are offered: the others are found by words. */
  most?: number
}

export interface FilterOption {
  value: string
  text: string
  count: number
}

/** Nothing picked, for these filters. */
export const noFilter = <N extends string>(filters: readonly ShownFilter<N>[]) =>
  Object.fromEntries([['q', ''], ...filters.map(({ key }) => [key, ''])]) as Record<N | 'q', ''>

/** Only what narrows goes into the address, so that the same list is asked (and cached) once. */
export function narrowing<F extends { q: string }>(filter: F): { [N in keyof F]?: Exclude<F[N], ''> } {
  const entries = Object.entries({ ...filter, q: filter.q.trim() }).filter(
    ([, value]) => value !== undefined && value !== '',
  )
  return Object.fromEntries(entries) as { [N in keyof F]?: Exclude<F[N], ''> }
}

/** The values to choose from with the rows each leads to; what is picked stays among them though it leads to none. */
export function optionsOf<N extends string>(
  { key, textOf = (value) => value, values, most }: ShownFilter<N>,
  facets: Partial<Record<N, readonly Facet[]>> | undefined,
  picked: string,
): FilterOption[] {
  const given = (facets?.[key] ?? []).slice(0, most)
  const found =
    values === undefined
      ? given
      : values.flatMap((value) => given.find((option) => option.value === value) ?? [])
  const missing = picked !== '' && !found.some(({ value }) => value === picked)
  return [...found, ...(missing ? [{ value: picked, count: 0 }] : [])].map((option) => ({
    ...option,
    text: textOf(option.value),
  }))
}

/** All filters as groups of a filter panel. */
export const groupsOf = <N extends string, F extends Record<N, string>>(
  filters: readonly ShownFilter<N>[],
  facets: Partial<Record<N, readonly Facet[]>> | undefined,
  picked: F,
  pick: (change: Partial<F>) => void,
) =>
  filters.map((filter) => ({
    name: filter.name,
    options: optionsOf(filter, facets, picked[filter.key]),
    value: picked[filter.key],
    // Only what the server offered can be picked.
    onPick: (value: string) => pick({ [filter.key]: value } as unknown as Partial<F>),
  }))

/** One condition of a search. */
export interface Drop<F> {
  key: keyof F & string
  text: string
  /** The search without it. */
  rest: F
  onDrop: () => void
}

/** Each condition of a search, with what is left without it and the press that lifts it alone. */
export const dropsOf = <N extends string, F extends Record<N | 'q', string>>(
  filters: readonly ShownFilter<N>[],
  filter: F,
  pick: (change: Partial<F>) => void,
  search: (words: string) => void,
): Drop<F>[] => {
  const without = (key: N | 'q') => ({ [key]: '' }) as unknown as Partial<F>
  const picked = filters.filter(({ key }) => filter[key] !== '')
  return [
    ...(filter.q === ''
      ? []
      : [
          {
            key: 'q' as const,
            text: filter.q as string,
            rest: { ...filter, ...without('q') },
            onDrop: () => search(''),
          },
        ]),
    ...picked.map(({ key, textOf = String }) => ({
      key,
      text: textOf(filter[key]),
      rest: { ...filter, ...without(key) },
      onDrop: () => pick(without(key)),
    })),
  ]
}
