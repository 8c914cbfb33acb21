import type { AccountRole } from '@talent/contract'

/** Subpackages, named by business word. `main` holds the tab pages, `office` what a coordinator keeps, `prepare` 代办. */
export type PackageName =
  | 'main'
  | 'policy'
  | 'service'
  | 'recruit'
  | 'fair'
  | 'career'
  | 'demand'
  | 'account'
  | 'desk'
  | 'prepare'
  | 'office'
  | 'publish'
  | 'employer'

export interface Route {
  /** Folder inside its package (`pages/<folder>` or `packages/<package>/<folder>`). */
  readonly folder: string
  readonly package: PackageName
  /** In the navigation bar; at most six characters. */
  readonly title: string
  /** Who may open it; undefined means anyone, signed in or not. */
  readonly roles?: readonly AccountRole[]
}

/** A page by its place, with the addresses that lead to it. */
export const route = <P extends object = Record<never, never>>(entry: Route) => {
  const path =
    entry.package === 'main'
      ? `pages/${entry.folder}/index`
      : `packages/${entry.package}/${entry.folder}/index`
  return {
    ...entry,
    path,
    /** The address to navigate to; ids only, never personal data (addresses end up in logs). */
    href: (params?: P): string => {
      const query = Object.entries((params ?? {}) as Record<string, string | undefined>)
        .filter(([, value]) => value !== undefined && value !== '')
        .map(([key, value]) => `${key}=${encodeURIComponent(String(value))}`)
      return query.length > 0 ? `/${path}?${query.join('&')}` : `/${path}`
    },
  }
}

/** A coordinator's page, in the package of its word. */
export const coordinatorsRoute = <P extends object = Record<never, never>>(
  home: PackageName,
  folder: string,
  title: string,
) => route<P>({ folder, package: home, title, roles: ['coordinator'] })

/** A page of what a coordinator keeps. */
export const officeRoute = <P extends object = Record<never, never>>(folder: string, title: string) =>
  coordinatorsRoute<P>('office', folder, title)

/** A page of whoever speaks for an enterprise. */
export const employerRoute = <P extends object = Record<never, never>>(folder: string, title: string) =>
  route<P>({ folder, package: 'employer', title, roles: ['contact'] })
