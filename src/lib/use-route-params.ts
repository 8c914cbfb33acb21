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

/** What a 小程序码 carries, as an address would: `id=demo-12`. */
const inScene = (scene: string): [string, string][] =>
  scene.split('&').map((pair) => {
    const [key = '', ...value] = pair.split('=')
    return [key, value.join('=')]
  })

/** What the address of this page carries, or the code it was opened with: `const { id } = useRouteParams('request')`. */
export function useRouteParams<N extends RouteName>(_name: N): RouteParams<N> {
  const { params } = useRouter()
  const carried = Object.entries(params).flatMap(([key, value]): [string, string][] => {
    const words = decode(value ?? '')
    return key === 'scene' ? inScene(words) : [[key, words]]
  })
  return Object.fromEntries(carried) as RouteParams<N>
}
