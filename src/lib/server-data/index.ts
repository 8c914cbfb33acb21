export { refreshed, useRefresh } from './change'
export { usePages, type Pages } from './pages'
export { outdated, useQuery, type Query } from './query'
export { ServerData } from './server-data'
