import { routeOf, type RouteName } from '@/routes'

/**
 * What a page shows, written into its address: for a reload and for a link. No step of its own to go back from. In a browser
 * only; what is empty isn't in the address. `page`: nothing while another one is in front.
 */
export function noteInAddress(noted: Readonly<Record<string, string | undefined>>, page?: RouteName): void {
  if (process.env.TARO_ENV !== 'h5') return
  const [path = '', query = ''] = window.location.hash.replace(/^#/, '').split('?')
  if (page !== undefined && routeOf(path) !== page) return
  const params = new URLSearchParams(query)
  for (const [key, value] of Object.entries(noted)) {
    if (value === undefined || value === '') params.delete(key)
    else params.set(key, value)
  }
  const said = params.toString()
  window.history.replaceState(window.history.state, '', `#${path}${said === '' ? '' : `?${said}`}`)
}
