import { allNodes, ancestors, findAll, type TreeNode } from './tree'

/** What a screen reader is told of a node: the attributes as drawn, and the name made of them as a browser makes it. */

export const roleOf = ({ attrs }: TreeNode) => String(attrs.ariaRole ?? '')
export const stateOf = ({ attrs }: TreeNode, state: string) => attrs[`aria${state}`]

const isUnread = ({ attrs }: TreeNode) => attrs.ariaHidden === 'true'

const readText = (node: TreeNode | string): string =>
  typeof node === 'string' ? node : isUnread(node) ? '' : node.children.map(nameOrText).join('')

const labelOf = ({ attrs }: TreeNode) => String(attrs.ariaLabel ?? '').trim()
const nameOrText = (node: TreeNode | string): string =>
  typeof node === 'string' ? node : labelOf(node) || readText(node)

/** Its label, or else the text in it that isn't kept from the reader. */
export const nameOf = (node: TreeNode): string => nameOrText(node).trim()

export const byRole = (root: TreeNode, role: string, name?: string): TreeNode[] =>
  findAll(root, {}).filter((node) => roleOf(node) === role && (name === undefined || nameOf(node) === name))

export function onlyByRole(root: TreeNode, role: string, name?: string): TreeNode {
  const found = byRole(root, role, name)
  const [node] = found
  if (!node || found.length > 1)
    throw new Error(`${found.length} of role ${role}${name ? ` named ${name}` : ''}, wanted one`)
  return node
}

const CONTROLS = new Set(['button', 'link', 'radio', 'checkbox', 'switch', 'tab'])
const FIELDS = new Set(['input', 'textarea', 'picker'])
/** Taro's full view binds every touch, listening or not; NutUI's two layers of a pop-up are such. Each pop-up has its own 关闭 or answers. */
const LAYERS = ['nut-overlay', 'nut-popup']

const binds = ({ attrs }: TreeNode, type: string) =>
  [`bind${type}`, `catch${type}`, `bind:${type}`, `catch:${type}`].some((name) => Boolean(attrs[name]))
const classesOf = ({ attrs }: TreeNode) => String(attrs.class ?? '').split(/\s+/)

/** Only a view the app gave a press: a hover is what all of ours have. */
const isPressable = (node: TreeNode) =>
  FIELDS.has(node.tag) ||
  (binds(node, 'tap') &&
    (CONTROLS.has(roleOf(node)) || classesOf(node).includes('tap') || node.attrs.hoverClass !== 'none') &&
    !LAYERS.some((name) => classesOf(node).includes(name)))

export const pressables = (root: TreeNode): TreeNode[] => allNodes(root).filter(isPressable)

const placeOf = (node: TreeNode) =>
  `<${node.tag} .${classesOf(node).join('.')}> in .${classesOf(ancestors(node)[0] ?? node).join('.')}`

/** What of a page can be pressed or filled in, but not be told by ear: without a name, or without a role. */
export const nameless = (root: TreeNode): string[] =>
  pressables(root).flatMap((node) => [
    ...(FIELDS.has(node.tag) && labelOf(node) === '' ? [`${placeOf(node)}: no label`] : []),
    ...(nameOf(node) === '' ? [`${placeOf(node)}: no name`] : []),
    ...(node.tag === 'view' && !CONTROLS.has(roleOf(node)) ? [`${placeOf(node)}: no role`] : []),
  ])

const STATES: Record<string, string> = { radio: 'Checked', checkbox: 'Checked', switch: 'Checked' }

/** Controls that are on or off without saying which. */
export const stateless = (root: TreeNode): string[] =>
  pressables(root).flatMap((node) => {
    const state = STATES[roleOf(node)]
    return state === undefined || ['true', 'false'].includes(String(stateOf(node, state)))
      ? []
      : [`${placeOf(node)}: no ${state}`]
  })
