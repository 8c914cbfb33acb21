import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, posix, relative, resolve, sep } from 'node:path'

export interface TabItem {
  pagePath: string
  text: string
  iconPath?: string
  selectedIconPath?: string
}

export interface AppJson {
  pages: string[]
  subPackages?: { root: string; pages: string[] }[]
  tabBar?: { list: TabItem[] }
  preloadRule?: Record<string, { packages: string[] }>
}

interface FileJson {
  component?: boolean
  usingComponents?: Record<string, string>
}

/** The compiled mini-program. All paths are relative to its folder, with `/`. */
export interface Dist {
  folder: string
  app: AppJson
  /** Every page of every package. */
  pages: string[]
  tabs: TabItem[]
  has: (path: string) => boolean
  read: (path: string) => string
  list: (extension: string) => string[]
  /** Custom components a page or component may use, by tag, as paths without extension. */
  components: (path: string) => Record<string, string>
  /** Root of the subpackage a file belongs to; '' is the main package. */
  packageOf: (path: string) => string
}

/** Resolves `to`, written in the file `from`, the way WXML, WXSS and `require` do: a leading slash is the folder's root. */
export const resolvePath = (from: string, to: string) =>
  to.startsWith('/') ? to.slice(1) : posix.normalize(posix.join(posix.dirname(from), to))

export function openDist(path: string): Dist {
  const folder = resolve(path)
  if (!existsSync(join(folder, 'app.json')))
    throw new Error(`no compiled mini-program in ${folder}: run "npm run build:weapp" first`)
  const read = (file: string) => readFileSync(join(folder, file), 'utf8')
  const has = (file: string) => existsSync(join(folder, file))
  const app = JSON.parse(read('app.json')) as AppJson
  const subPackages = app.subPackages ?? []
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort()
  return {
    folder,
    app,
    pages: [
      ...app.pages,
      ...subPackages.flatMap(({ root, pages }) => pages.map((page) => posix.join(root, page))),
    ],
    tabs: app.tabBar?.list ?? [],
    has,
    read,
    list: (extension) => files.filter((file) => file.endsWith(extension)),
    components: (owner) => {
      if (!has(`${owner}.json`)) return {}
      const { usingComponents = {} } = JSON.parse(read(`${owner}.json`)) as FileJson
      return Object.fromEntries(
        Object.entries(usingComponents).map(([tag, target]) => [tag, resolvePath(owner, target)]),
      )
    },
    packageOf: (file) => subPackages.find(({ root }) => file.startsWith(posix.join(root, '/')))?.root ?? '',
  }
}
