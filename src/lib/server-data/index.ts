export { refreshed, useRefresh } from './change'
export { usePages, type Pages } from './pages'
export { useQuery, type Query } from './query'
export { ServerData } from './server-data'
