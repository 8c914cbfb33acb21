import { callMethod, createInstance, type Instance } from './instance'
import type { Runtime } from './runtime'
import type { ScriptObject } from './service-thread'
import type { TreeNode } from './tree'
import type { RawNode } from './view-thread'

interface LiveComponent {
  instance: Instance
  virtualHost: boolean
  /** What its owner passed last. */
  passedJson: string
}

export interface Page {
  route: string
  query: Record<string, string>
  instance: Instance
  /** As last drawn. */
  tree: TreeNode
  /** Detaches the components and ends the drawing. */
  destroy: () => void
}

/** Ids Taro gave the nodes within a value. */
function sidsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return []
  const below = Object.values(value).flatMap(sidsIn)
  return 'sid' in value && typeof value.sid === 'string' ? [value.sid, ...below] : below
}

const objectOf = (value: unknown) => (value ?? {}) as ScriptObject

const loadDefinition = (runtime: Runtime, kind: 'pages' | 'components', path: string) => {
  runtime.thread.load(`${path}.js`)
  const definition = runtime.thread.definitions[kind].get(path)
  if (!definition) throw new Error(`${path}.js registers no ${kind === 'pages' ? 'Page' : 'Component'}`)
  return definition
}

/** Draws a page with the compiled templates, keeping its components' instances between drawings as the base library does. */
export function createPage(runtime: Runtime, route: string, query: Record<string, string>): Page {
  const definition = loadDefinition(runtime, 'pages', route)
  const components = new Map<string, LiveComponent>()
  const tags = new Map<string, Record<string, string>>()
  const tagsOf = (path: string) => {
    const known = tags.get(path) ?? runtime.dist.components(path)
    tags.set(path, known)
    return known
  }

  const properties = (passed: Record<string, unknown>, declared: string[]) =>
    Object.fromEntries(declared.flatMap((name) => (name in passed ? [[name, passed[name]]] : [])))

  const attach = (path: string, passed: Record<string, unknown>, json: string): LiveComponent => {
    const component = loadDefinition(runtime, 'components', path)
    if (component.observers ?? component.behaviors)
      throw new Error(`${path}: observers and behaviors are not emulated`)
    const lifetimes = objectOf(component.lifetimes)
    const methods = {
      ...objectOf(component.methods),
      attached: lifetimes.attached ?? component.attached,
      detached: lifetimes.detached ?? component.detached,
    }
    const instance = createInstance(runtime, {
      path,
      methods,
      data: { ...objectOf(component.data), ...passed },
      page: route,
      isComponent: true,
      redraw,
    })
    instance.self.properties = instance.self.data
    instance.self.props = instance.self.data
    callMethod(runtime, instance.self, 'attached')
    return { instance, virtualHost: objectOf(component.options).virtualHost === true, passedJson: json }
  }

  // A CustomWrapper changes its own copy by itself. What its owner sends counts even if it equals what
  // the owner sent before, hence the ids; otherwise the copy would win over it.
  const update = (
    live: LiveComponent,
    passed: Record<string, unknown>,
    json: string,
    renewed: Set<string>,
  ) => {
    if (json === live.passedJson && !renewed.has(String(objectOf(passed.i).sid))) return live
    Object.assign(live.instance.data, runtime.view.receive(json))
    Object.assign(objectOf(live.instance.self.data), runtime.thread.copy(passed))
    return Object.assign(live, { passedJson: json })
  }

  const draw = (renewed: Set<string>) => {
    const present = new Set<string>()
    const component = (path: string, attrs: Record<string, unknown>) => {
      const passed = properties(
        attrs,
        Object.keys(objectOf(loadDefinition(runtime, 'components', path).properties)),
      )
      const json = JSON.stringify(passed)
      const key = `${path} ${String(objectOf(passed.i).sid ?? present.size)}`
      const known = components.get(key)
      const live = known ? update(known, passed, json, renewed) : attach(path, passed, json)
      components.set(key, live)
      present.add(key)
      return live
    }
    const convert = (
      raw: RawNode | string | number,
      owner: Instance,
      parent: TreeNode,
    ): (TreeNode | string)[] => {
      if (typeof raw !== 'object') return [String(raw)]
      if (raw.tag === 'virtual') return raw.children.flatMap((child) => convert(child, owner, parent))
      const tag = raw.tag.replace(/^wx-/, '')
      const node: TreeNode = { tag, attrs: raw.attr ?? {}, children: [], parent, owner }
      const path = tagsOf(owner.path)[tag]
      if (!path) {
        node.children = raw.children.flatMap((child) => convert(child, owner, node))
        return [node]
      }
      if (raw.children.length > 0) throw new Error(`<${tag}> has children: slots are not emulated`)
      const { instance, virtualHost } = component(path, node.attrs)
      const host = virtualHost ? parent : node
      const inside = runtime.view
        .render(path, instance.data)
        .children.flatMap((child) => convert(child, instance, host))
      if (virtualHost) return inside
      node.children = inside
      return [node]
    }
    const root: TreeNode = { tag: 'page', attrs: {}, children: [], parent: undefined, owner: page.instance }
    root.children = runtime.view
      .render(route, page.instance.data)
      .children.flatMap((child) => convert(child, page.instance, root))
    for (const [key, { instance }] of components) {
      if (present.has(key)) continue
      components.delete(key)
      callMethod(runtime, instance.self, 'detached')
    }
    page.tree = root
  }

  // A component attached while drawing may set data: one more drawing then, not a drawing within a drawing.
  let waiting: Set<string> | undefined
  let drawing = false
  let ended = false
  const redraw = (sent: object) => {
    waiting = new Set([...(waiting ?? []), ...sidsIn(sent)])
    if (drawing || ended) return
    drawing = true
    try {
      while (waiting) {
        const renewed = waiting
        waiting = undefined
        draw(renewed)
      }
    } finally {
      drawing = false
    }
  }

  const { data, ...methods } = definition
  const instance = createInstance(runtime, {
    path: route,
    methods,
    data: objectOf(data),
    page: route,
    isComponent: false,
    redraw,
  })
  Object.assign(instance.self, { route, __route__: route, options: runtime.thread.copy(query) })
  const page: Page = {
    route,
    query,
    instance,
    tree: { tag: 'page', attrs: {}, children: [], parent: undefined, owner: instance },
    destroy: () => {
      ended = true
      for (const live of components.values()) callMethod(runtime, live.instance.self, 'detached')
      components.clear()
    },
  }
  redraw({})
  return page
}
