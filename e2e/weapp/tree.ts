import type { Instance } from './instance'

/** A node as it is on the page: templates, blocks and virtual hosts resolved. */
export interface TreeNode {
  tag: string
  /** Names as the compiler gives them: camel case, but for `data-` and bindings. */
  attrs: Record<string, unknown>
  children: (TreeNode | string)[]
  parent: TreeNode | undefined
  /** The page or component whose methods its bindings name. */
  owner: Instance
}

export interface Selector {
  /** The node's whole visible text; the innermost node that has it is meant. */
  text?: string | RegExp
  id?: string
  /** One class of the node's classes. */
  className?: string
  /** Its aria-label, where the templates carry one. */
  label?: string
  placeholder?: string
  tag?: string
}

const isNode = (child: TreeNode | string): child is TreeNode => typeof child !== 'string'

/** Inline styles and `hidden` only: style sheets are not applied. */
const isHidden = ({ attrs }: TreeNode) =>
  attrs.hidden === true || attrs.hidden === 'true' || /display:\s*none/.test(String(attrs.style ?? ''))

export const textOf = (node: TreeNode | string): string =>
  isNode(node) ? (isHidden(node) ? '' : node.children.map(textOf).join('')) : node

/** The node and all shown below it, outermost first. */
export const allNodes = (node: TreeNode): TreeNode[] =>
  isHidden(node) ? [] : [node, ...node.children.filter(isNode).flatMap(allNodes)]

export const ancestors = (node: TreeNode): TreeNode[] =>
  node.parent ? [node.parent, ...ancestors(node.parent)] : []

const fits = (actual: string, wanted: string | RegExp) =>
  typeof wanted === 'string' ? actual.trim() === wanted : wanted.test(actual)

const matches = (node: TreeNode, { text, id, className, label, placeholder, tag }: Selector) =>
  (tag === undefined || node.tag === tag) &&
  (id === undefined || node.attrs.id === id) &&
  (className === undefined ||
    String(node.attrs.class ?? '')
      .split(/\s+/)
      .includes(className)) &&
  (label === undefined || node.attrs.ariaLabel === label) &&
  (placeholder === undefined || node.attrs.placeholder === placeholder) &&
  (text === undefined || fits(textOf(node), text))

/** Nodes under `root` that match, in page order; of nodes within each other that match by text, the innermost. */
export function findAll(root: TreeNode, selector: Selector | string): TreeNode[] {
  const wanted: Selector = typeof selector === 'string' ? { text: selector } : selector
  const found = allNodes(root).filter((node) => matches(node, wanted))
  return wanted.text === undefined
    ? found
    : found.filter((node) => !found.some((other) => ancestors(other).includes(node)))
}

/** Nodes, depth and widest node: what the platform's rating counts (text itself is not a node). */
export function countNodes(root: TreeNode) {
  const measure = (node: TreeNode): { nodes: number; depth: number; maxChildren: number } => {
    const children = node.children.filter(isNode)
    const below = children.map(measure)
    return {
      nodes: 1 + below.reduce((sum, { nodes }) => sum + nodes, 0),
      depth: 1 + Math.max(0, ...below.map(({ depth }) => depth)),
      maxChildren: Math.max(children.length, ...below.map(({ maxChildren }) => maxChildren)),
    }
  }
  return measure(root)
}

/** The page as indented lines, for a failed test's message. */
export const printTree = (node: TreeNode | string, indent = ''): string =>
  isNode(node)
    ? [
        `${indent}<${node.tag}${node.attrs.class ? ` .${String(node.attrs.class).trim().replace(/\s+/g, '.')}` : ''}>`,
        ...(isHidden(node) ? [] : node.children.map((child) => printTree(child, `${indent}  `))),
      ].join('\n')
    : `${indent}${JSON.stringify(node)}`
