import { routes } from './routes.ts'

export const account = { routes }

export { coordinatorsNow } from './coordinators-now.ts'
export {
  accountByPhone,
  grantByPhone,
  grantCommissioner,
  grantRole,
  grantTo,
  makeCoordinator,
  refusePhone,
} from './grant-role.ts'
export { isHere } from './is-here.ts'
export { findAccount, listAreas } from './queries.ts'
export { talentWords, wordsOf, type TalentWords } from './talent-words.ts'
export { withdrawRole } from './withdraw-role.ts'
export { signInAsDemoPerson, signInWithWeChat, type SignedIn } from './sign-in.ts'
