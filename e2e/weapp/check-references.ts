import { statSync } from 'node:fs'
import { join } from 'node:path'
import { resolvePath, type Dist } from './dist'

/** The platform's limit for a tab's icon. */
const ICON_BYTES = 40 * 1024

const matches = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map((match) => match[1] ?? '')

const missing = (dist: Dist, from: string, targets: string[]) =>
  targets.filter((target) => !dist.has(target)).map((target) => `${from}: ${target} does not exist`)

const pageFaults = (dist: Dist) =>
  dist.pages.flatMap((page) =>
    missing(
      dist,
      'app.json',
      ['js', 'json', 'wxml'].map((extension) => `${page}.${extension}`),
    ),
  )

function tabFaults(dist: Dist) {
  return dist.tabs.flatMap(({ pagePath, iconPath, selectedIconPath }) => {
    const icons = [iconPath, selectedIconPath].flatMap((icon) =>
      icon ? [resolvePath('app.json', icon)] : [],
    )
    const heavy = icons.filter(
      (icon) => dist.has(icon) && statSync(join(dist.folder, icon)).size > ICON_BYTES,
    )
    return [
      ...(dist.app.pages.includes(pagePath)
        ? []
        : [`app.json: tab ${pagePath} is not a page of the main package`]),
      ...missing(dist, 'app.json', icons),
      ...heavy.map((icon) => `app.json: ${icon} is over 40 KiB`),
    ]
  })
}

function preloadFaults(dist: Dist) {
  const roots = ['__APP__', ...(dist.app.subPackages ?? []).map(({ root }) => root)]
  return Object.entries(dist.app.preloadRule ?? {}).flatMap(([page, { packages }]) => [
    ...(dist.pages.includes(page) ? [] : [`app.json: preloadRule names the unknown page ${page}`]),
    ...packages
      .filter((root) => !roots.includes(root))
      .map((root) => `app.json: preloadRule names the unknown package ${root}`),
  ])
}

function componentFaults(dist: Dist) {
  return dist.list('.json').flatMap((file) =>
    Object.values(dist.components(file.replace(/\.json$/, ''))).flatMap((target) =>
      missing(
        dist,
        file,
        ['js', 'json', 'wxml'].map((extension) => `${target}.${extension}`),
      ),
    ),
  )
}

const templateFaults = (dist: Dist) =>
  dist.list('.wxml').flatMap((file) =>
    missing(
      dist,
      file,
      matches(dist.read(file), /<(?:import|include|wxs)\b[^>]*?\ssrc="([^"]+)"/g).map((target) =>
        resolvePath(file, target),
      ),
    ),
  )

const styleFaults = (dist: Dist) =>
  dist.list('.wxss').flatMap((file) =>
    missing(
      dist,
      file,
      matches(dist.read(file), /@import\s+(?:url\()?["']([^"']+)["']/g).map((target) =>
        resolvePath(file, target),
      ),
    ),
  )

function scriptFaults(dist: Dist) {
  return dist.list('.js').flatMap((file) => {
    const targets = matches(dist.read(file), /\brequire\("(\.{1,2}\/[^"]+)"\)/g).map((target) =>
      resolvePath(file, target.replace(/(\.js)?$/, '.js')),
    )
    const foreign = targets.filter((target) => !['', dist.packageOf(file)].includes(dist.packageOf(target)))
    return [
      ...missing(dist, file, targets),
      ...foreign.map((target) => `${file}: ${target} lies in a subpackage that may not be loaded`),
    ]
  })
}

/** What the official compilers don't notice: targets that don't exist, one sentence each. */
export const findBrokenReferences = (dist: Dist) =>
  [pageFaults, tabFaults, preloadFaults, componentFaults, templateFaults, styleFaults, scriptFaults].flatMap(
    (check) => check(dist),
  )
