import { screen } from '@testing-library/react'
import { MATCH_PREFERENCES, MATCH_WEIGHTS, UNFIT } from '@talent/contract/commissioner'
import { render } from '@/testing/render'
import { matchRules } from '../rule-words'
import { RulesSheet } from './rules-sheet'

test('every condition and every preference of the rule is told, in the order of what it is worth', () => {
  const { conditions, kept, preferences } = matchRules()
  expect(conditions).toHaveLength(UNFIT.length)
  expect(preferences).toHaveLength(MATCH_PREFERENCES.length)
  expect(preferences[0]).toContain('之前就由这位专员办理')
  render(<RulesSheet onClose={() => undefined} />)
  expect(screen.getByText(kept, { exact: false })).toBeInTheDocument()
  for (const line of [...conditions, ...preferences]) expect(screen.getByText(line)).toBeInTheDocument()
})

test('what the sheet says holds: each is worth more than all after it together', () => {
  const worth = MATCH_PREFERENCES.map((preference) => MATCH_WEIGHTS[preference]).sort((a, b) => b - a)
  worth.forEach((weight, i) =>
    expect(weight).toBeGreaterThan(worth.slice(i + 1).reduce((sum, next) => sum + next, 0)),
  )
})
