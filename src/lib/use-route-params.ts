import { useRouter } from '@tarojs/taro'
import type { RouteName, RouteParams } from '@/routes'

/** A browser's router has decoded already, the mini-program hasn't: decoding an id twice changes nothing. */
function decode(value: string): string {
  try {
    return decodeURIComponent(value)
  } catch {
    return value
  }
}

/** What the address of this page carries: `const { id } = useRouteParams('request')`. */
export function useRouteParams<N extends RouteName>(_name: N): RouteParams<N> {
  const { params } = useRouter()
  return Object.fromEntries(
    Object.entries(params).map(([key, value]) => [key, decode(value ?? '')]),
  ) as RouteParams<N>
}
