import { useShareAppMessage } from '@tarojs/taro'
import { routes } from '@/routes'

/** Made by `npm run icons` from the icons; `config` copies them beside the tabs' icons. */
type Picture = 'policy' | 'notice' | 'post'

/**
 * The card one forwards a page of the mini-program with (转发): its title, picture and address. While nothing is loaded
 * the name of the page. The page's config has `enableShareAppMessage`; only pages open to everybody have a card.
 */
export function useShareCard(page: Picture, id: string, title: string | undefined): void {
  useShareAppMessage(() => ({
    title: title ?? routes[page].title,
    path: routes[page].href({ id }),
    imageUrl: `/assets/share/${page}.png`,
  }))
}
