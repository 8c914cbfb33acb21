import type { ReactElement } from 'react'
import { AwardPanel, GrantForm } from '@/features/award'
import { ActSheet } from '@/features/award/components/act-sheet'
import { anAward } from './desk-things'

/** Forms of 兑现, by the file they are in. */
export const AWARD_FORMS: Record<string, () => ReactElement[]> = {
  'award/components/act-sheet.tsx': () =>
    (['pay', 'delay', 'end', 'correct', 'miss'] as const).map((act) => (
      <ActSheet award={anAward()} act={act} onClose={() => undefined} />
    )),
  'award/components/grant-form.tsx': () => [<GrantForm title="登记认定" />],
  'award/components/words-form.tsx': () =>
    (['ask', 'answer'] as const).map((event) => (
      <AwardPanel award={anAward({ allowedEvents: [event] })} title="兑现" />
    )),
}
