import {
  answerInWords,
  bandInWords,
  bandsOf,
  factAsked,
  isAskedBy,
  leavesOf,
  NOWHERE,
  placeCalled,
  UNNAMED,
  wantedBy,
  type Asked,
  type Condition,
  type FactRow,
  type Known,
} from '../eligibility/index.ts'

export interface AnswerOption {
  readonly value: Known['value']
  readonly text: string
}
/** How a question can be answered: one of these, several of these, or a month (`none`: there may be none). */
export type Choices =
  | { readonly kind: 'one'; readonly options: readonly AnswerOption[] }
  | { readonly kind: 'several'; readonly options: readonly string[] }
  | { readonly kind: 'month'; readonly none: boolean }

const named = (asked: Asked, values: readonly string[]): Choices => ({
  kind: 'one',
  options: [...values, UNNAMED].map((value) => ({ value, text: answerInWords(asked, value) })),
})

/** Of what has an order all, for one asks where somebody stands; else what these conditions name. */
const valuesOf = ({ values, ordered }: FactRow, wanted: readonly string[]): readonly string[] =>
  values === undefined ? wanted : ordered ? values : values.filter((one) => wanted.includes(one))

/** The answers there are to a question for these conditions: a number in the bands they tell apart, names they name. */
export function choicesOf(asked: Asked, conditions: readonly Condition[]): Choices {
  const row = factAsked(asked)
  const leaves = conditions.flatMap(leavesOf).filter((leaf) => isAskedBy(leaf, asked))
  const wanted = [...new Set(leaves.flatMap((leaf) => wantedBy(leaf)).map(String))]
  if (asked === 'talentScheme')
    return named(asked, [...new Set(leaves.flatMap(({ schemes }) => schemes ?? []))])
  switch (row.type) {
    case 'yes-no':
      return {
        kind: 'one',
        options: [
          { value: true, text: '是' },
          { value: false, text: '否' },
        ],
      }
    case 'number':
      return {
        kind: 'one',
        options: bandsOf(asked, conditions).map((band) => ({
          value: band,
          text: bandInWords(band, row.unit ?? ''),
        })),
      }
    case 'day':
      return { kind: 'month', none: leaves.some(({ operator }) => operator === 'exists') }
    case 'region':
      return {
        kind: 'one',
        options: [...wanted.map(placeCalled), NOWHERE].map((value) => ({
          value,
          text: answerInWords(asked, value),
        })),
      }
    case 'choices':
      return { kind: 'several', options: valuesOf(row, wanted) }
    default:
      return named(asked, valuesOf(row, wanted))
  }
}
