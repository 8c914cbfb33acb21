import type { App } from './app'
import { findAll, textOf, type Selector, type TreeNode } from './tree'

/** The first match inside a node. */
export function within(node: TreeNode, selector: Selector | string): TreeNode {
  const [found] = findAll(node, selector)
  if (!found) throw new Error(`no ${JSON.stringify(selector)} in "${textOf(node)}"`)
  return found
}

/** The block of this class with these words somewhere in it: a card of a list, a row of a table. */
export function blockWith(app: App, className: string, words: string): TreeNode {
  const block = app.findAll({ className }).find((node) => textOf(node).includes(words))
  if (!block) throw new Error(`no .${className} with "${words}" on ${app.route()}: ${app.text()}`)
  return block
}

/** The part of a form under this label. */
export function formField(app: App, label: string): TreeNode {
  const field = app
    .findAll({ className: 'form-field' })
    .find((node) => textOf(within(node, { className: 'form-field__label' })).startsWith(label))
  if (!field) throw new Error(`no field "${label}" on ${app.route()}: ${app.text()}`)
  return field
}

const boxOf = (field: TreeNode): TreeNode =>
  [...findAll(field, { tag: 'input' }), ...findAll(field, { tag: 'textarea' })][0] ??
  within(field, { tag: 'picker' })

export const typeInto = (app: App, label: string, text: string) =>
  app.input(boxOf(formField(app, label)), text)
export const typedIn = (app: App, label: string) => String(boxOf(formField(app, label)).attrs.value ?? '')
export const choose = (app: App, label: string, option: string) =>
  app.tap(within(formField(app, label), option))
