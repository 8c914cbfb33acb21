import { useShareAppMessage } from '@tarojs/taro'
import { routes, type RouteParams } from '@/routes'

/** Made by `npm run icons` from the icons; `config` copies them beside the tabs' icons. */
const PICTURE = {
  ...{ policy: 'policy', policies: 'policy', notice: 'notice', post: 'post' },
  ...{ demand: 'post', demandNeed: 'post', fair: 'notice' },
} as const
type Shared = keyof typeof PICTURE

/**
 * The card one forwards a page of the mini-program with (转发): its title, picture and address. While nothing is loaded
 * the name of the page. The page's config has `enableShareAppMessage`; only pages open to everybody have a card.
 * @param picture its own, where there is one, 5:4
 */
export function useShareCard<N extends Shared>(
  page: N,
  params: RouteParams<N>,
  title: string | undefined,
  picture?: string,
): void {
  useShareAppMessage(() => ({
    title: title ?? routes[page].title,
    path: (routes[page].href as (given: object) => string)(params),
    imageUrl: picture ?? `/assets/share/${PICTURE[page]}.png`,
  }))
}
