import { routes } from './routes.ts'

export { makeCoordinator } from './make-coordinator.ts'
export const account = { routes }
