import { routes, TABS, type Route } from './routes'

type Entry = Route & { path: string }

const all: Entry[] = Object.values(routes)
const SUBPACKAGES = [...new Set(all.map((entry) => entry.package))].filter((name) => name !== 'main')

export default defineAppConfig({
  pages: all.filter((entry) => entry.package === 'main').map((entry) => entry.path),
  subPackages: SUBPACKAGES.map((name) => ({
    root: `packages/${name}`,
    pages: all.filter((entry) => entry.package === name).map((entry) => `${entry.folder}/index`),
  })),
  // What a tab's reader most likely opens next; the desks belong to few people and load when asked for.
  preloadRule: {
    [routes.home.path]: { network: 'all', packages: ['packages/service', 'packages/account'] },
    [routes.policies.path]: { network: 'all', packages: ['packages/policy'] },
    [routes.service.path]: { network: 'all', packages: ['packages/service'] },
    [routes.recruit.path]: { network: 'all', packages: ['packages/recruit', 'packages/career'] },
    [routes.me.path]: { network: 'wifi', packages: ['packages/account', 'packages/desk'] },
    [routes.board.path]: { network: 'wifi', packages: ['packages/office', 'packages/publish'] },
  },
  // In a browser, going back before a page has slid in leaves the page behind it hidden (its hiding is a timer that showing doesn't stop).
  ...(process.env.TARO_ENV === 'h5' ? { animation: false } : {}),
  sitemapLocation: 'sitemap.json',
  lazyCodeLoading: 'requiredComponents',
  window: {
    navigationBarTitleText: '人才服务',
    navigationBarBackgroundColor: '#ffffff',
    navigationBarTextStyle: 'black',
    backgroundColor: '#f3f5f3',
    backgroundTextStyle: 'dark',
  },
  tabBar: {
    color: '#566469',
    selectedColor: '#0f5f66',
    backgroundColor: '#ffffff',
    borderStyle: 'white',
    list: TABS.map((tab) => ({
      pagePath: routes[tab.name].path,
      text: tab.text,
      iconPath: `assets/tab/${tab.icon}.png`,
      selectedIconPath: `assets/tab/${tab.icon}-on.png`,
    })),
  },
})
