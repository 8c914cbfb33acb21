import type { ReactElement } from 'react'
import { AddMatters } from '@/features/roster/components/add-matter-sheet'
import { NewEntryForm } from '@/features/roster/components/new-entry-form'
import { RosterEntryForm } from '@/features/roster/components/roster-entry-form'
import { WithdrawSheet } from '@/features/roster/components/withdraw-sheet'
import { aRosterEntry, rosterChoices } from './desk-things'

/** Each form of the roster that sends, by its file. */
export const ROSTER_FORMS: Record<string, () => ReactElement[]> = {
  'roster/components/roster-entry-form.tsx': () => [
    <RosterEntryForm entry={aRosterEntry()} choices={rosterChoices} />,
  ],
  'roster/components/add-matter-sheet.tsx': () => [
    <AddMatters
      member={aRosterEntry()}
      known={{ entry: aRosterEntry(), choices: rosterChoices }}
      missing={null}
      onClose={() => undefined}
    />,
  ],
  'roster/components/new-entry-form.tsx': () => [<NewEntryForm choices={rosterChoices} />],
  'roster/components/withdraw-sheet.tsx': () => [
    <WithdrawSheet entry={aRosterEntry()} onClose={() => undefined} />,
  ],
}
