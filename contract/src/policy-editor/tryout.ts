import type { PolicyInPlay } from '../self-check/schema.ts'
import { addMonths, type DayString } from '../calendar/dates.ts'
import {
  askedBy,
  factOf,
  isLeaf,
  leavesOf,
  type Asked,
  type Condition,
  type Leaf,
} from '../eligibility/condition.ts'
import type { Facts, Finding, Known } from '../eligibility/evaluate.ts'
import { factRow } from '../eligibility/facts.ts'
import { own } from '../own.ts'
import { changesOf } from '../eligibility/words.ts'
import type { Verdict } from '../eligibility/verdict.ts'
import { OWN_PROVINCE, OWN_SCHEME } from '../policy/own-place.ts'
import { assess, conditionsOf } from '../self-check/assess.ts'
import type { PolicyContent } from './content.ts'

/** Made up to see what conditions do with them; null: 不清楚. */
export interface Sample {
  readonly name: string
  readonly about: string
  readonly said: Readonly<Record<Asked, Known['value'] | null>>
}

const HERE = [OWN_PROVINCE, '平顶山市', '示范区']
const ORDINARY: Sample['said'] = {
  talentScheme: OWN_SCHEME,
  nationality: '中国',
  identityType: '内地居民',
  degreeFullTime: true,
  degreeObtained: true,
  lawAbiding: true,
  creditClean: true,
  criminalRecord: false,
  dishonestListed: false,
  employmentMode: '全职引进',
  employmentContractMonths: 36,
  employerDistrict: HERE,
  employerRegistered: true,
  employerType: '企业',
  hukouPlace: HERE,
  socialInsuranceNormal: true,
  enjoyedSameFunding: false,
  enjoyedHousingSupport: false,
  noOwnedHome: true,
  relativeType: '本人',
}
const born = (on: DayString, years: number) => addMonths(on, -(years * 12 + 3))

/** Four people who never were, as they stand on this day. */
export const samplesOn = (on: DayString): Sample[] => [
  {
    name: '甲',
    about: '博士，C 类，29 岁，社保 16 个月',
    said: {
      ...ORDINARY,
      talentCategory: 'C',
      degree: '博士研究生',
      birthDate: born(on, 29),
      socialInsuranceMonths: 16,
      incomeTaxMonths: 16,
    },
  },
  {
    name: '乙',
    about: '本科，副高，D 类，33 岁，社保 4 个月',
    said: {
      ...ORDINARY,
      talentCategory: 'D',
      degree: '本科',
      titleLevel: '副高级',
      birthDate: born(on, 33),
      socialInsuranceMonths: 4,
      incomeTaxMonths: 4,
    },
  },
  {
    name: '丙',
    about: '硕士，C 类，35 岁，社保 20 个月',
    said: {
      ...ORDINARY,
      talentCategory: 'C',
      degree: '硕士研究生',
      birthDate: born(on, 35),
      socialInsuranceMonths: 20,
      incomeTaxMonths: 20,
    },
  },
  {
    name: '丁',
    about: '专科，没有认定，没有职称，社保不清楚',
    said: {
      ...ORDINARY,
      talentCategory: false,
      talentScheme: false,
      degree: '专科',
      titleLevel: false,
      skillLevel: false,
      birthDate: born(on, 41),
      socialInsuranceMonths: null,
    },
  },
]

/** Everything the policy asks of a person, each once, in the order it is read. */
export function askedIn(content: PolicyContent): Asked[] {
  const leaves = conditionsIn(content).flatMap(leavesOf)
  return [
    ...new Set(
      leaves.flatMap((leaf) => [
        ...(leaf.schemes === undefined ? [] : ['talentScheme']),
        factRow(leaf.fact).since ?? askedBy(leaf),
      ]),
    ),
  ]
}

/** As what is in force is judged by; null without conditions. */
export const inPlayOf = ({
  title,
  topics,
  expiresOn,
  demo,
  benefits,
  exclusions,
  eligibility,
}: PolicyContent): PolicyInPlay | null =>
  eligibility === null
    ? null
    : {
        ...{ id: 'tried', title, topics, expiresOn, demo, matter: null, condition: eligibility },
        ...{ benefits, exclusions: exclusions ?? [] },
      }
/** Every tree of it: of each row of its benefits. */
export const conditionsIn = (content: PolicyContent): Condition[] => {
  const policy = inPlayOf(content)
  return policy === null ? [] : conditionsOf(policy)
}

function barring({ condition, outcome, parts }: Finding): Leaf[] {
  if (outcome !== 'unmet') return []
  return isLeaf(condition) ? [condition] : parts.flatMap(barring)
}

export interface Tried {
  readonly verdict: Verdict
  /** Which rows of the table would be theirs. */
  readonly rows: readonly string[]
  /** Why, or what would change it. */
  readonly lines: readonly string[]
}

const MOST_LINES = 3

/** What these conditions make of this person; what isn't said is unknown, and is verified by an office. */
export function tryOut(content: PolicyContent, { said }: Sample, on: DayString): Tried | null {
  const policy = inPlayOf(content)
  if (policy === null) return null
  // What is asked within a territory or of a household is as it was said of the fact, unless it was said apart.
  const asked = new Set([...Object.keys(said), ...askedIn(content)])
  const known = [...asked].flatMap((one) => {
    const value = own(said, one) ?? own(said, factOf(one)) ?? null
    return value === null ? [] : [[one, { value, on }] as const]
  })
  const facts: Facts = Object.fromEntries(known)
  const situation = { facts, on }
  const unsure = new Set([...asked].filter((one) => facts[one] === undefined))
  const { verdict, condition, judgement, rows } = assess(policy, situation, unsure)
  const lines =
    verdict === 'ineligible'
      ? barring(judgement.finding).map(({ summary }) => `不满足：${summary}`)
      : changesOf(condition, situation, judgement).map(({ text }) => text)
  return {
    verdict,
    rows: rows
      .filter((row) => row.judgement.verdict === 'eligible')
      .map(({ benefit }) => [benefit.name, benefit.appliesTo, benefit.amount].filter(Boolean).join('，')),
    lines: [...new Set(lines)].slice(0, MOST_LINES),
  }
}
