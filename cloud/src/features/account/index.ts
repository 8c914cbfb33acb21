import { routes } from './routes.ts'

export const account = { routes }
