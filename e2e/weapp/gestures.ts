import { deliverEvent } from './deliver-event'
import type { Runtime } from './runtime'
import { ancestors, findAll, textOf, type Selector, type TreeNode } from './tree'

export type Target = TreeNode | Selector | string

interface OpenPage {
  tree: () => TreeNode
  find: (selector: Selector | string) => TreeNode
  settle: () => Promise<void>
}

/** What a native form hands to its submit event: the fields with a name. */
const formValue = (form: TreeNode) =>
  Object.fromEntries(
    findAll(form, {}).flatMap(({ attrs }) =>
      typeof attrs.name === 'string' && attrs.name !== ''
        ? [[attrs.name, attrs.value ?? attrs.checked ?? '']]
        : [],
    ),
  )

/** What a finger and a keyboard do to the open page; each ends when the app has settled. */
export function createGestures(runtime: Runtime, page: OpenPage) {
  const sameNode = (node: TreeNode) => {
    const sid = node.attrs['data-sid']
    return findAll(page.tree(), {}).find(
      (other) => other === node || (sid !== undefined && other.attrs['data-sid'] === sid),
    )
  }

  /** The node as it is now: a node found before a change is looked up again. */
  const locate = (target: Target) => {
    if (typeof target === 'string' || !('owner' in target)) return page.find(target)
    const now = sameNode(target)
    if (!now) throw new Error(`<${target.tag}> "${textOf(target)}" is no longer on the page`)
    return now
  }

  const fire = async (target: Target, type: string, detail: object = {}) => {
    const node = locate(target)
    if (deliverEvent(runtime, node, type, detail) === 0)
      throw new Error(`nothing binds ${type} on <${node.tag}> "${textOf(node)}" or around it`)
    await page.settle()
  }

  let focused: TreeNode | undefined
  const blur = () => {
    const left = focused && sameNode(focused)
    focused = undefined
    if (left) deliverEvent(runtime, left, 'blur', { value: left.attrs.value ?? '' })
  }

  const tap = async (target: Target) => {
    blur()
    const node = locate(target)
    const chain = [node, ...ancestors(node)]
    const button = chain.find(({ tag }) => tag === 'button')
    if (button && String(button.attrs.disabled) === 'true')
      throw new Error(`the button "${textOf(button)}" is disabled`)
    const met =
      ['touchstart', 'touchend', 'tap'].map((type) => deliverEvent(runtime, node, type, { x: 0, y: 0 }))[2] ??
      0
    const formType = button?.attrs.formType
    const form = formType ? chain.find(({ tag }) => tag === 'form') : undefined
    const submitted = form ? deliverEvent(runtime, form, String(formType), { value: formValue(form) }) : 0
    if (met + submitted === 0)
      throw new Error(`nothing binds tap on <${node.tag}> "${textOf(node)}" or around it`)
    await page.settle()
  }

  /** Types a text into an input or textarea in one go, as pasting does; leaving the field comes with the next tap or input. */
  const input = async (target: Target, text: string) => {
    blur()
    const node = locate(target)
    if (!['input', 'textarea'].includes(node.tag)) throw new Error(`<${node.tag}> is nothing to type into`)
    if (String(node.attrs.disabled) === 'true')
      throw new Error(`the field "${String(node.attrs.placeholder ?? '')}" is disabled`)
    const longest = Number(node.attrs.maxlength ?? 140)
    const value = longest >= 0 ? text.slice(0, longest) : text
    deliverEvent(runtime, node, 'focus', { value: node.attrs.value ?? '' })
    focused = node
    await fire(node, 'input', { value, cursor: value.length })
  }

  return { tap, input, fire, blur }
}
