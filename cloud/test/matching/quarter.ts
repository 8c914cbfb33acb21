import { TALENT_CATEGORIES, type TalentCategory } from '@talent/contract/matter'

/**
 * A made-up quarter, the same for the same seed: skewed like life. A few matters are most of the work, a few enterprises
 * employ most talents, capacities differ, people go on leave, and many talents come back.
 */
export interface QuarterSize {
  commissioners: number
  requests: number
  seed: number
  /** The least and the most places a commissioner has. */
  places?: readonly [least: number, most: number]
}

export interface Officer {
  readonly id: string
  readonly areaCodes: readonly string[]
  readonly categories: readonly TalentCategory[]
  readonly matterCodes: readonly string[]
  readonly enterpriseIds: readonly string[]
  readonly capacity: number
  /** Resolved this year before the quarter, by matter. */
  readonly resolved: ReadonlyMap<string, number>
  /** Working days of the quarter spent away. */
  readonly away: ReadonlySet<number>
}

export interface Arrival {
  readonly id: string
  /** In working hours since the quarter began. */
  readonly at: number
  readonly talentId: string
  readonly matterCode: string
  readonly employer: string
  readonly enterpriseId: string
  readonly areaCode: string
  readonly category: TalentCategory | null
  /** Working hours until it is resolved, whoever has it. */
  readonly takes: number
}

export interface Quarter {
  readonly officers: readonly Officer[]
  readonly arrivals: readonly Arrival[]
  /** Who had a talent's last request before the quarter. */
  readonly ownBefore: ReadonlyMap<string, string>
}

export const HOURS_A_DAY = 8
const DAYS = 65
const MATTERS = 18
const AREAS = 8
const EMPLOYERS = 400
/** Talents with a recognised class, and the classes a commissioner keeps in touch with. */
const HAS_CLASS = 0.3
const SERVES_CLASS = 0.15
const PLACES = [6, 20] as const

/** mulberry32: numbers in [0, 1), the same for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Picks 0 … n-1, the first ones most: the share of the i-th falls as 1 / (i + 1) ** power. */
function skewed(n: number, power: number, random: () => number): () => number {
  const sums: number[] = []
  for (let i = 0, sum = 0; i < n; i += 1) sums.push((sum += (i + 1) ** -power))
  const total = sums.at(-1) ?? 0
  return () => {
    const point = random() * total
    return sums.findIndex((sum) => point < sum)
  }
}

const matter = (i: number) => `matter-${i}`
const employer = (i: number) => `employer-${i}`
/** Parks differ in size too: the first areas have the large enterprises. */
const areaOf = (i: number) => `area-${i % AREAS}`

function makeOfficer(
  i: number,
  random: () => number,
  anyMatter: () => number,
  places: readonly [number, number],
  classes: () => number,
): Officer {
  const among = (least: number, most: number) => least + Math.floor(random() * (most - least + 1))
  // Each matter is somebody's, most are many people's.
  const matterCodes = new Set([matter(i % MATTERS)])
  for (let more = among(3, 7); more > 0; more -= 1) matterCodes.add(matter(anyMatter()))
  // Three officers an enterprise among the large ones, fewer further down.
  const employers = new Set<string>()
  for (let more = among(0, 6); more > 0; more -= 1)
    employers.add(employer(Math.floor(random() ** 2 * EMPLOYERS)))
  const away = new Set<number>()
  for (let leaves = among(0, 3); leaves > 0; leaves -= 1) {
    const from = Math.floor(random() * DAYS)
    for (let day = from; day < from + among(1, 8); day += 1) away.add(day)
  }
  return {
    id: `officer-${i}`,
    areaCodes: [areaOf(Math.floor(random() * AREAS))],
    categories: TALENT_CATEGORIES.filter(() => classes() < SERVES_CLASS),
    matterCodes: [...matterCodes],
    enterpriseIds: [...employers],
    capacity: among(...places),
    resolved: new Map([...matterCodes].map((code) => [code, Math.floor(random() ** 2 * 20)])),
    away,
  }
}

export function makeQuarter({ commissioners, requests, seed, places = PLACES }: QuarterSize): Quarter {
  const random = randomFrom(seed)
  // Of their own, so that the quarter is otherwise what it was before there were classes.
  const classes = randomFrom(seed + 1)
  const anyMatter = skewed(MATTERS, 1, random)
  const anyEmployer = skewed(EMPLOYERS, 0.9, random)
  const officers = Array.from({ length: commissioners }, (_, i) =>
    makeOfficer(i, random, anyMatter, places, classes),
  )

  const anyClass = () =>
    classes() < HAS_CLASS
      ? (TALENT_CATEGORIES[Math.floor(classes() * TALENT_CATEGORIES.length)] ?? null)
      : null
  const talents = Array.from({ length: Math.ceil(requests * 0.6) }, (_, i) => {
    const at = anyEmployer()
    return { id: `talent-${i}`, employer: employer(at), areaCode: areaOf(at), category: anyClass() }
  })
  const anyTalent = skewed(talents.length, 0.3, random)
  const ownBefore = new Map<string, string>()
  for (const { id } of talents) {
    const officer = officers[Math.floor(random() * officers.length)]
    if (random() < 0.3 && officer) ownBefore.set(id, officer.id)
  }
  // More work a commissioner than requests a day would fill: some matters run full at their peaks.
  const arrivals = Array.from({ length: requests }, (_, i) => {
    const talent = talents[anyTalent()] ?? { id: '', employer: '', areaCode: '', category: null }
    const at = anyMatter()
    // Mondays and the end of the quarter bring more.
    const day = Math.floor(Math.min(random(), random() + 0.3) * 0.999 * DAYS)
    const busy = day % 5 === 4 && random() < 0.4 ? day - 4 : day
    const slow = 3 + (at % 4) * 2
    return {
      id: `request-${i}`,
      at: (busy + random()) * HOURS_A_DAY,
      talentId: talent.id,
      matterCode: matter(at),
      employer: talent.employer,
      enterpriseId: talent.employer,
      areaCode: talent.areaCode,
      category: talent.category,
      takes: (slow + random() * slow + (random() < 0.05 ? 15 : 0)) * HOURS_A_DAY,
    }
  })
  return { officers, arrivals: arrivals.sort((a, b) => a.at - b.at), ownBefore }
}
