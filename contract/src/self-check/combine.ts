import type { Amount, Exclusion } from '../policy/amount.ts'

/** Something a person may have, of which policy and in which row. */
export interface Grant {
  readonly policy: string
  readonly benefit: string
  readonly sum: Amount
}
/** What is left out of the best combination, for which other, and by which sentence. */
export interface Dropped {
  readonly grant: Grant
  readonly against: Grant
  readonly exclusion: Exclusion
}
export interface Combination {
  readonly kept: readonly Grant[]
  readonly dropped: readonly Dropped[]
}

const capped = (yuan: number, most: number | undefined): number =>
  most === undefined ? yuan : Math.min(yuan, most)

/** What it comes to in all, in yuan: only to tell which of two is more, never shown. What no number says comes to nothing. */
export function worthOf(sum: Amount): number {
  switch (sum.per) {
    case 'once':
    case 'person':
      return capped(sum.yuan ?? sum.most ?? 0, sum.most)
    case 'month':
      return capped((sum.yuan ?? 0) * (sum.months ?? 12), sum.most)
    case 'year':
      return capped((sum.yuan ?? 0) * (sum.years ?? 1), sum.most)
    case 'price':
      return sum.most ?? 0
    default:
      return 0
  }
}

/** A benefit by its name, or all of a policy. */
interface Named {
  readonly policy: string
  readonly benefit: string | null
}
const isOf = (one: Named, policy: string, benefit: string | null): boolean =>
  one.policy === policy && (benefit === null || one.benefit === null || one.benefit === benefit)

/** Whether this sentence, which stands in that policy, keeps the two apart. A couple's one time is nothing one person decides. */
export function keepsApart(
  policy: string,
  { rule, benefits, others }: Exclusion,
  a: Named,
  b: Named,
): boolean {
  if (rule === 'once-a-couple' || a === b) return false
  const own = (one: Named) =>
    one.policy === policy && (benefits.length === 0 || one.benefit === null || benefits.includes(one.benefit))
  if (others.length === 0) return own(a) && own(b)
  const theirs = (one: Named) => others.some((other) => isOf(one, other.policy, other.benefit))
  return (own(a) && theirs(b)) || (own(b) && theirs(a))
}

interface Node {
  readonly grant: Grant
  readonly worth: number
  /** Places of those it can't be had with. */
  readonly against: readonly number[]
  /** How late it was wished for rather than those, though it may come to less; -1: it wasn't, or there is no choice. */
  readonly wish: number
}

/** What names one of the things a person may have. */
export const keyOfGrant = ({ policy, benefit }: Pick<Grant, 'policy' | 'benefit'>): string =>
  `${policy}/${benefit}`

/** Only of 不重复享受 a person may choose the lesser; 就高不就低 and 补足差额 leave no choice. */
export const mayChoose = ({ rule }: Pick<Exclusion, 'rule'>): boolean => rule === 'one-of'

/** So many that exclude one another are tried out in full; more than any document has. */
const MOST_TRIED = 24

/** Of those in `open` the set that comes to most, none against another: with the first, or without. */
function best(nodes: readonly Node[], open: readonly number[]): { worth: number; places: number[] } {
  const [first, ...rest] = open
  const node = first === undefined ? undefined : nodes[first]
  if (first === undefined || node === undefined) return { worth: 0, places: [] }
  const within = best(
    nodes,
    rest.filter((place) => !node.against.includes(place)),
  )
  const withIt = { worth: node.worth + within.worth, places: [first, ...within.places] }
  if (!rest.some((place) => node.against.includes(place))) return withIt
  const without = best(nodes, rest)
  return without.worth > withIt.worth ? without : withIt
}

/** Those that hang together by exclusions. */
function groupsOf(nodes: readonly Node[]): number[][] {
  const left = new Set(nodes.map((_, place) => place))
  const groups: number[][] = []
  for (const place of left) {
    const group: number[] = []
    const open = [place]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      if (!left.delete(next)) continue
      group.push(next)
      open.push(...(nodes[next]?.against ?? []))
    }
    groups.push(group.sort((a, b) => a - b))
  }
  return groups
}

const wishOf = (nodes: readonly Node[], place: number): number => nodes[place]?.wish ?? -1
const areApart = (nodes: readonly Node[], place: number, others: readonly number[]): boolean =>
  others.some((other) => nodes[place]?.against.includes(other))

/** Those of a group that are wished for and don't keep one another apart; the later wish stands. */
function chosenIn(nodes: readonly Node[], group: readonly number[]): number[] {
  const wished = group.filter((place) => wishOf(nodes, place) >= 0)
  const latestFirst = wished.sort((a, b) => wishOf(nodes, b) - wishOf(nodes, a))
  const chosen: number[] = []
  for (const place of latestFirst) if (!areApart(nodes, place, chosen)) chosen.push(place)
  return chosen
}

/**
 * The best lawful combination of what a person may have: 不重复享受, 就高不就低 and 补足差额 kept, and for whatever is left out
 * the one it gives way to. Of two that come to the same the earlier stays.
 * @param exclusionsOf the sentences of each policy, by its id
 * @param wanted `keyOfGrant` of what the person would rather have, the latest wish last; heard where the law leaves the
 *   choice
 */
export function combine(
  grants: readonly Grant[],
  exclusionsOf: Readonly<Record<string, readonly Exclusion[]>>,
  wanted: readonly string[] = [],
): Combination {
  const sentences = Object.entries(exclusionsOf).flatMap(([policy, exclusions]) =>
    exclusions.map((exclusion) => ({ policy, exclusion })),
  )
  const between = (a: Grant, b: Grant) =>
    sentences.find(({ policy, exclusion }) => keepsApart(policy, exclusion, a, b))?.exclusion
  const nodes = grants.map((grant): Node => {
    const worth = worthOf(grant.sum)
    const rivals = grants.flatMap((other, place) => {
      const exclusion = between(grant, other)
      return exclusion ? [{ place, open: mayChoose(exclusion) || worthOf(other.sum) <= worth }] : []
    })
    return {
      grant,
      worth,
      against: rivals.map(({ place }) => place),
      wish: rivals.every(({ open }) => open) ? wanted.lastIndexOf(keyOfGrant(grant)) : -1,
    }
  })
  const places = groupsOf(nodes).flatMap((group) => {
    const chosen = chosenIn(nodes, group)
    const left = group.filter((place) => !chosen.includes(place) && !areApart(nodes, place, chosen))
    const byWorth = left.sort((a, b) => (nodes[b]?.worth ?? 0) - (nodes[a]?.worth ?? 0) || a - b)
    return [...chosen, ...best(nodes, byWorth.slice(0, MOST_TRIED)).places]
  })
  const kept = nodes.filter((_, place) => places.includes(place))
  return {
    kept: kept.map(({ grant }) => grant),
    dropped: nodes.flatMap(({ grant, against }, place): Dropped[] => {
      if (places.includes(place)) return []
      const rival = kept.find((one) => against.includes(nodes.indexOf(one)))
      const exclusion = rival && between(grant, rival.grant)
      return rival && exclusion ? [{ grant, against: rival.grant, exclusion }] : []
    }),
  }
}

/** What is paid once, every month and every year, each by itself: unlike periods are never added. */
export interface Totals {
  readonly once: number
  readonly month: number
  readonly year: number
  /** The longest of the monthly ones; null where one names none. */
  readonly months: number | null
}
export function totalsOf(kept: readonly Grant[]): Totals {
  const monthly = kept.flatMap(({ sum }) => (sum.per === 'month' ? [sum] : []))
  const amount = (per: 'once' | 'month' | 'year') =>
    kept.reduce((total, { sum }) => total + (sum.per === per ? (sum.yuan ?? 0) : 0), 0)
  const terms = monthly.map(({ months }) => months)
  return {
    once: amount('once'),
    month: amount('month'),
    year: amount('year'),
    months: terms.includes(null) ? null : terms.reduce<number>((most, one) => Math.max(most, one ?? 0), 0),
  }
}

/** How much more or less one comes to than the other, period by period; none: they come to the same. */
export const differenceOf = (
  from: Totals,
  to: Totals,
): { readonly per: 'once' | 'month' | 'year'; readonly yuan: number }[] =>
  (['once', 'month', 'year'] as const).flatMap((per) =>
    to[per] === from[per] ? [] : [{ per, yuan: to[per] - from[per] }],
  )
