import { ContractError } from '@talent/contract'
import type { Answers } from '@talent/contract/matter'
import { wishesOf, type Wishes } from '@talent/contract/recommended-post'
import type { Reader } from '../../db/database.ts'
import type { Deps } from '../../deps.ts'
import { findMatter } from '../matter/index.ts'
import { answersOf, type RequestRow } from '../service-request/index.ts'

const refuse = (message: string): never => {
  throw new ContractError('wrong_state', { message })
}

/** What the form of a request says somebody looks for. @throws ContractError `wrong_state` where it doesn't ask */
export async function wishedIn(
  deps: Pick<Deps, 'cipher'>,
  db: Reader,
  request: Pick<RequestRow, 'id' | 'matter_code' | 'matter_version'>,
): Promise<Wishes> {
  const matter = await findMatter(db, request.matter_code, request.matter_version)
  const answers: Answers = await answersOf(deps, db, request.id)
  return wishesOf(matter, answers) ?? refuse('这个事项不问求职意向，不能推荐岗位')
}
