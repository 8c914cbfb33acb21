import { routes } from './routes.ts'

/** What commissioners and coordinators see; above commissioners and requests, which know nothing of it. */
export const desk = { routes }
export { standingConditions } from './board-queries.ts'
export { findMyCommissioner } from './find-my-commissioner.ts'
/** For the command of the server. */
export { makeCommissioner } from './make-commissioner.ts'
