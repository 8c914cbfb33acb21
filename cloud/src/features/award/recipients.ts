import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { talentWords } from '../account/index.ts'
import { contactsOf, enterpriseNames } from '../enterprise/index.ts'
import type { AwardRow } from './tables.ts'

type Recipient = Pick<AwardRow, 'talent_account_id' | 'enterprise_id'>

/** What whoever gets it is called: the person, or the enterprise as it is called now. One question a table. */
export async function namesOf(deps: Deps, rows: readonly Recipient[]): Promise<(row: Recipient) => string> {
  const [people, enterprises] = await Promise.all([
    talentWords(
      deps,
      deps.db,
      rows.flatMap(({ talent_account_id: id }) => id ?? []),
    ),
    enterpriseNames(
      deps.db,
      rows.flatMap(({ enterprise_id: id }) => id ?? []),
    ),
  ])
  return ({ talent_account_id: person, enterprise_id: enterprise }) =>
    (person !== null ? people.get(person)?.name : enterprises.get(enterprise ?? '')) ?? ''
}

/** The accounts an award is news to as their own: the person, or everyone who speaks for the enterprise now. */
export async function recipientsOf(
  db: Reader,
  rows: readonly Recipient[],
): Promise<(row: Recipient) => readonly string[]> {
  const contacts = await contactsOf(
    db,
    rows.flatMap(({ enterprise_id: id }) => id ?? []),
  )
  return ({ talent_account_id: person, enterprise_id: enterprise }) =>
    person !== null ? [person] : (contacts.get(enterprise ?? '') ?? [])
}
