import { callMethod } from './instance'
import type { Runtime } from './runtime'
import { ancestors, type TreeNode } from './tree'

const BUBBLING = new Set([
  'tap',
  'longpress',
  'longtap',
  'touchstart',
  'touchmove',
  'touchend',
  'touchcancel',
  'transitionend',
  'animationstart',
  'animationiteration',
  'animationend',
])

const camel = (name: string) => name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())

const datasetOf = ({ attrs }: TreeNode) =>
  Object.fromEntries(
    Object.entries(attrs).flatMap(([name, value]) =>
      name.startsWith('data-') ? [[camel(name.slice(5)), value]] : [],
    ),
  )

const targetOf = (node: TreeNode) => ({
  id: String(node.attrs.id ?? ''),
  dataset: datasetOf(node),
  offsetLeft: 0,
  offsetTop: 0,
})

function bindingOf({ attrs }: TreeNode, type: string) {
  const caught = attrs[`catch${type}`] ?? attrs[`catch:${type}`]
  const bound = caught ?? attrs[`bind${type}`] ?? attrs[`bind:${type}`]
  return bound ? { method: String(bound), stops: caught !== undefined } : undefined
}

/**
 * Sends an event to a node. It reaches only what the drawn template binds, along the real ancestors if it
 * bubbles, and ends where it is caught. Returns how many bindings it met.
 */
export function deliverEvent(runtime: Runtime, node: TreeNode, type: string, detail: object = {}) {
  const touch = { identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }
  const target = targetOf(node)
  let met = 0
  for (const place of BUBBLING.has(type) ? [node, ...ancestors(node)] : [node]) {
    const binding = bindingOf(place, type)
    if (!binding) continue
    const { self, path } = place.owner
    if (typeof self[binding.method] !== 'function')
      throw new Error(`${path} binds ${type} to "${binding.method}", which it does not have`)
    met += 1
    const event = {
      type,
      timeStamp: Date.now(),
      target,
      currentTarget: targetOf(place),
      detail,
      mark: {},
      touches: type === 'touchend' ? [] : [touch],
      changedTouches: [touch],
    }
    callMethod(runtime, self, binding.method, event)
    if (binding.stops) break
  }
  return met
}
