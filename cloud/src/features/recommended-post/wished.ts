import type { Answers } from '@talent/contract/matter'
import { wishesOf, type Wishes } from '@talent/contract/recommended-post'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findMatter } from '../matter/index.ts'
import { answersOf, type RequestRow } from '../service-request/index.ts'

/** What the form of a request says somebody looks for; null: it doesn't ask. */
export async function wishedIn(
  deps: Pick<Deps, 'cipher'>,
  db: Reader,
  request: Pick<RequestRow, 'id' | 'matter_code' | 'matter_version'>,
): Promise<Wishes | null> {
  const matter = await findMatter(db, request.matter_code, request.matter_version)
  const answers: Answers = await answersOf(deps, db, request.id)
  return wishesOf(matter, answers)
}
