import { setTimeout as wait } from 'node:timers/promises'
import { openDist, type Dist } from './dist'
import { createGestures, type Target } from './gestures'
import { callMethod } from './instance'
import { createPageStack } from './page-stack'
import { createLedger, type Runtime } from './runtime'
import { createConsole, describeError } from './app-console'
import { createServiceThread } from './service-thread'
import { findRepeats, summarize, type SetDataCall } from './stats'
import { countNodes, findAll, printTree, textOf, type Selector } from './tree'
import { createViewThread } from './view-thread'
import { createWx, type Phone } from './wx'
import { createPhoneFiles, type PhoneFile, type SavedFiles } from './wx/phone-files'
import type { PhoneStorage } from './wx/storage'

export interface LaunchSettings {
  /** Origin that gets every request, instead of the one built into the app. */
  server?: string
  /** Hand over the storage of a closed app to reopen it on the same phone. */
  storage?: PhoneStorage
  /** The same of the files it saved. */
  saved?: SavedFiles
  loginCode?: string
  /** WeChat's own letters, in px; 16 if left out. */
  fontSize?: number
  /** Where the app is entered; the first page if left out. */
  url?: string
}

export interface ShareCard {
  title: string
  path: string
  imageUrl: string
}

/**
 * At how many looks in a row nothing may have happened before the app counts as settled: looks, because on a busy
 * machine one long wait lets a chain of timers take a single step.
 */
const QUIET_LOOKS = 8
const LOOK_MS = 10
const PATIENCE_MS = 15_000

/** Starts the compiled mini-program in `folder` and shows its first page. */
export async function launch(folder: string | Dist, settings: LaunchSettings = {}) {
  const dist = typeof folder === 'string' ? openDist(folder) : folder
  const ledger = createLedger()
  const console = createConsole()
  const url = settings.url ?? `/${dist.app.pages[0] ?? ''}`
  const phone: Phone = {
    storage: settings.storage ?? new Map(),
    files: createPhoneFiles(settings.saved),
    voice: { said: null, played: [] },
    network: { online: true, sent: [], sockets: new Set(), listeners: new Set() },
    overlay: { toasts: [] },
    fontSize: settings.fontSize ?? 16,
    scans: [],
    loginCode: settings.loginCode ?? 'emulated-login-code',
    subscription: 'reject',
    calls: [],
    listeners: { show: new Set(), hide: new Set() },
  }
  const setDataLog: SetDataCall[] = []
  const wx: Record<string, unknown> = {}
  const thread = createServiceThread(dist, {
    wx,
    console,
    getCurrentPages: () => stack.pages().map(({ instance }) => instance.self),
    onError: ledger.reportError,
  })
  const runtime: Runtime = {
    dist,
    thread,
    view: createViewThread(dist),
    setDataLog,
    begin: ledger.begin,
    reportError: ledger.reportError,
    guard: ledger.guard,
  }
  const stack = createPageStack(runtime)
  const entry = { path: url.replace(/^\//, '').split('?')[0] ?? '', query: {}, scene: 1001 }
  Object.assign(wx, createWx(runtime, phone, stack, entry, settings.server))

  const throwErrors = () => {
    const [first, ...more] = ledger.errors.splice(0)
    if (first !== undefined)
      throw new Error(
        `the app failed${more.length > 0 ? ` (${more.length + 1} errors)` : ''}: ${describeError(first)}`,
        { cause: first },
      )
  }

  /** Waits until no request, answer or setData is under way and none follows for a moment; throws what went wrong in the app. */
  const settle = async () => {
    const end = Date.now() + PATIENCE_MS
    for (let quiet = 0; quiet < QUIET_LOOKS;) {
      const before = setDataLog.length
      await wait(LOOK_MS)
      quiet = ledger.isBusy() || before !== setDataLog.length ? 0 : quiet + 1
      if (Date.now() > end) throw new Error(`the app did not settle within ${PATIENCE_MS} ms`)
    }
    throwErrors()
  }

  /** For what takes its time (an animation, a delayed search): waits until it is true. */
  const waitFor = async (what: string, isTrue: () => boolean, patience = 5_000) => {
    const end = Date.now() + patience
    while (!isTrue()) {
      if (Date.now() > end)
        throw new Error(`${what}: not within ${patience} ms\n${printTree(stack.current().tree)}`)
      await wait(LOOK_MS)
    }
    await settle()
  }

  const tree = () => stack.current().tree
  const findAllOf = (selector: Selector | string) => findAll(tree(), selector)
  const find = (selector: Selector | string) => {
    const [node] = findAllOf(selector)
    if (!node)
      throw new Error(
        `no ${JSON.stringify(typeof selector === 'object' && selector.text instanceof RegExp ? { ...selector, text: String(selector.text) } : selector)} on ${stack.current().route}:\n${printTree(tree())}`,
      )
    return node
  }
  const { tap, input, fire, blur } = createGestures(runtime, { tree, find, settle })

  const open = async (to: string) => {
    const route = to.replace(/^\//, '').split('?')[0] ?? ''
    const isTab = dist.tabs.some(({ pagePath }) => pagePath === route)
    if (isTab) stack.switchTab(to)
    else stack.navigateTo(to)
    await settle()
  }

  /** A tap on the native tab bar. */
  const switchTab = async (text: string) => {
    const index = dist.tabs.findIndex((tab) => tab.text === text)
    const tab = dist.tabs[index]
    if (!tab) throw new Error(`no tab "${text}"`)
    if (!dist.tabs.some(({ pagePath }) => pagePath === stack.current().route))
      throw new Error(`${stack.current().route} is not a tab page: it shows no tab bar`)
    blur()
    stack.switchTab(`/${tab.pagePath}`)
    callMethod(runtime, stack.current().instance.self, 'onTabItemTap', {
      index: String(index),
      pagePath: tab.pagePath,
      text,
    })
    await settle()
  }

  /** Fires a page's own lifecycle: onPullDownRefresh, onReachBottom, onPageScroll. */
  const pageEvent = async (
    name: 'onPullDownRefresh' | 'onReachBottom' | 'onPageScroll',
    detail: object = {},
  ) => {
    callMethod(runtime, stack.current().instance.self, name, detail)
    await settle()
  }

  /** What 转发 in the page's menu sends; undefined on a page that can't be forwarded. */
  const share = () => {
    const page = stack.current()
    const handler = page.instance.self.onShareAppMessage as ((from: object) => ShareCard) | undefined
    if (handler === undefined) return undefined
    return handler.call(page.instance.self, thread.copy({ from: 'menu' }))
  }

  const cutSockets = () => phone.network.sockets.forEach((socket) => socket.terminate())

  const setOnline = async (online: boolean) => {
    phone.network.online = online
    if (!online) cutSockets()
    const state = thread.copy({ isConnected: online, networkType: online ? 'wifi' : 'none' })
    for (const listener of phone.network.listeners) ledger.guard(() => listener(state))
    await settle()
  }

  const appEvent = (name: 'onShow' | 'onHide') => {
    if (thread.definitions.app) callMethod(runtime, thread.definitions.app, name, entry)
    const listeners = phone.listeners[name === 'onShow' ? 'show' : 'hide']
    for (const listener of listeners) ledger.guard(() => listener(thread.copy(entry)))
  }

  /** Puts the app away and brings it back, as leaving WeChat for a moment does. */
  const leaveAndReturn = async () => {
    stack.hide()
    appEvent('onHide')
    await settle()
    appEvent('onShow')
    stack.show()
    await settle()
  }

  /** Answers the open dialog by the text on its button; without one it is cancelled. */
  const answerDialog = async (button?: string) => {
    if (!phone.overlay.dialog) throw new Error('no dialog is open')
    phone.overlay.dialog.press(button)
    await settle()
  }

  /** Ends the app as the system does: without a word to its pages. Its storage remains. */
  const close = () => {
    thread.stop()
    cutSockets()
  }

  try {
    thread.load('app.js')
    const app = thread.definitions.app
    if (!app) throw new Error('app.js registers no App')
    callMethod(runtime, app, 'onLaunch', entry)
    appEvent('onShow')
    stack.reLaunch(url)
    await settle()
  } catch (error) {
    close()
    throw error
  }

  return {
    dist,
    phone,
    console: console.lines,
    setDataLog,
    warnings: runtime.view.warnings,
    route: () => stack.current().route,
    query: () => stack.current().query,
    depth: () => stack.pages().length,
    tree,
    find,
    findAll: findAllOf,
    has: (selector: Selector | string) => findAllOf(selector).length > 0,
    text: () => textOf(tree()),
    print: () => printTree(tree()),
    tap,
    input,
    fire,
    open,
    switchTab,
    pageEvent,
    share,
    settle,
    waitFor,
    setOnline,
    leaveAndReturn,
    answerDialog,
    close,
    /** The value of a switch, picker, checkbox or radio group, as the person sets it. */
    change: (target: Target, value: unknown) => fire(target, 'change', { value }),
    back: async () => {
      blur()
      stack.navigateBack()
      await settle()
    },
    /** Decides what the camera reads next, or that it is closed. */
    scanNext: (code: string | 'cancel') => void phone.scans.push(code),
    /** Decides what the next file chooser gives. */
    chooseNext: (...files: PhoneFile[]) => void phone.files.choices.push(files.length > 0 ? files : 'cancel'),
    count: () => countNodes(tree()),
    /** Figures of the setData log from an index on. */
    stats: (from = 0) => summarize(setDataLog.slice(from)),
    /** setData calls before the first answer of the backend: the skeleton's cost. */
    statsBeforeData: () => {
      const answered = Math.min(...phone.network.sent.map(({ answeredAt }) => answeredAt ?? Infinity))
      return summarize(setDataLog.filter(({ at }) => at < answered))
    },
    /** Requests sent twice within three seconds, which the platform's rating counts as a fault. */
    repeats: () => findRepeats(phone.network.sent),
  }
}

export type App = Awaited<ReturnType<typeof launch>>
