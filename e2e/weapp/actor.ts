import { routes, type RouteName } from '../../src/routes'
import type { Actor } from '../flows/actor'
import type { App } from './app'
import { newPicture } from './picture'
import { byRole, nameOf, pressables } from './screen-reader'
import { ancestors, findAll, textOf, type TreeNode } from './tree'

const PATIENCE_MS = 15_000

/** By the same names as in a browser. */
export function actorIn(app: App): Actor {
  /** The sheet that is open, else the page. */
  const shown = (): TreeNode => {
    const sheets = ['dialog', 'alertdialog'].flatMap((role) => byRole(app.tree(), role))
    return sheets[sheets.length - 1] ?? app.tree()
  }
  const fits = (actual: string, wanted: string | RegExp) =>
    typeof wanted === 'string' ? actual === wanted : wanted.test(actual)
  /** Of several, the one that shares the smallest part of the page with these words. */
  const find = (name: string | RegExp, beside?: string): TreeNode | undefined => {
    const found = pressables(shown()).filter((node) => fits(nameOf(node), name))
    if (beside === undefined) return found[found.length - 1]
    const sizeOf = (node: TreeNode) =>
      [node, ...ancestors(node)].map(textOf).find((text) => text.includes(beside))?.length ?? Infinity
    return found.filter((node) => sizeOf(node) < Infinity).sort((a, b) => sizeOf(a) - sizeOf(b))[0]
  }
  const box = (tags: readonly string[], label: string): TreeNode => {
    const nodes = tags.flatMap((tag) => findAll(shown(), { tag }))
    const node = nodes.find(({ attrs }) => new RegExp(`^${label}(：|$)`).test(String(attrs.ariaLabel ?? '')))
    if (!node) throw new Error(`no field “${label}”:\n${app.print()}`)
    return node
  }
  const comes = (lack: string, isThere: () => boolean) =>
    app.waitFor(lack, isThere, PATIENCE_MS).catch((cause: unknown) => {
      throw new Error(`${lack} on ${app.route()}: ${textOf(shown())}`, { cause })
    })
  const press: Actor['press'] = async (name, beside) => {
    await comes(`nothing named “${String(name)}”`, () => find(name, beside) !== undefined)
    const node = find(name, beside)
    if (node) await app.tap(node)
  }
  return {
    open: async (page, params) =>
      app.open((routes[page as RouteName].href as (of?: object) => string)(params)),
    press,
    write: (label, text) => app.input(box(['input', 'textarea'], label), text),
    choose: (label, option) => {
      const picker = box(['picker'], label)
      const at = [...(picker.attrs.range as string[])].indexOf(option)
      if (at < 0) throw new Error(`“${label}” has no “${option}”`)
      return app.change(picker, at)
    },
    pickDay: (label, day) => app.change(box(['picker'], label), day),
    attach: async (material) => {
      app.chooseNext({ name: 'photo.png', content: newPicture() })
      await press(new RegExp(`^上传：${material}`))
      await press('从相册选择')
    },
    readCode: (camera) => {
      app.scanNext(camera.reads)
      return press(camera.press)
    },
    reads: async (...words) => {
      for (const one of words)
        await comes(`no “${String(one)}”`, () =>
          typeof one === 'string' ? app.text().includes(one) : one.test(app.text()),
        )
    },
    text: async () => textOf(shown()),
  }
}
