import type { PageStack } from '../page-stack'
import type { Runtime } from '../runtime'
import { answer, wxFailure, type WxOptions } from './answer'
import { readApiNames } from './api-names'
import { fileApi } from './choose-file'
import { dialogApi, type Overlay } from './dialogs'
import { networkApi, type Network } from './network'
import type { PhoneFiles } from './phone-files'
import { createSelectorQuery } from './selector-query'
import { socketApi } from './socket'
import { storageApi, type PhoneStorage } from './storage'
import { voiceApi, type Voice } from './voice'
import { systemApi, type LaunchOptions } from './system'

export interface WxCall {
  api: string
  options: Record<string, unknown>
}

export interface Phone {
  storage: PhoneStorage
  files: PhoneFiles
  voice: Voice
  network: Network
  overlay: Overlay
  /** WeChat's own letters, in px; as set in WeChat. */
  fontSize: number
  /** What the camera reads next, in turn. */
  scans: (string | 'cancel')[]
  /** What `wx.login` answers next. */
  loginCode: string
  /** What the person answers to every subscription asked for. */
  subscription: 'accept' | 'reject'
  /** Calls whose effect lies outside the page: titles, badges, telephone calls, clipboard. */
  calls: WxCall[]
  listeners: Record<'show' | 'hide', Set<(options?: object) => void>>
}

/** Effects of which only the call can be seen here. */
const RECORDED = [
  'makePhoneCall',
  'setClipboardData',
  'addPhoneCalendar',
  'openLocation',
  'hideTabBar',
  'showTabBar',
  'setTabBarBadge',
  'removeTabBarBadge',
  'showTabBarRedDot',
  'hideTabBarRedDot',
  'setNavigationBarTitle',
  'setNavigationBarColor',
  'setBackgroundColor',
  'setBackgroundTextStyle',
  'pageScrollTo',
  'stopPullDownRefresh',
  'setTabBarItem',
  'setTabBarStyle',
  'hideKeyboard',
  'hideHomeButton',
  'reportEvent',
  'showShareMenu',
  'hideShareMenu',
  'vibrateShort',
] as const

/** Listeners of things that don't happen here. */
const SILENT = [
  'onMemoryWarning',
  'onThemeChange',
  'onWindowResize',
  'offWindowResize',
  'onError',
  'offError',
  'onUnhandledRejection',
  'offUnhandledRejection',
  'onPageNotFound',
  'offPageNotFound',
  'onKeyboardHeightChange',
  'offKeyboardHeightChange',
] as const

const plain = ({ success: _s, fail: _f, complete: _c, ...options }: WxOptions) => options

/** The stand-in for `wx`. A function WeChat has and this has not throws with its name, and the test hears of it. */
export function createWx(
  runtime: Runtime,
  phone: Phone,
  stack: PageStack,
  launch: LaunchOptions,
  server: string | undefined,
): Record<string, unknown> {
  const later =
    (api: string, work: (options: Record<string, unknown>) => object | void) =>
    (options: WxOptions = {}) =>
      answer(runtime, api, options, () => work(options))
  const move = (api: 'navigateTo' | 'redirectTo' | 'reLaunch' | 'switchTab') =>
    later(api, ({ url }) => stack[api](String(url)))
  const recorded = (api: string) =>
    later(api, (options) => {
      phone.calls.push({ api, options: plain(options) })
      return undefined
    })

  const wx: Record<string, unknown> = {
    ...systemApi(runtime.thread.copy, launch, phone.fontSize),
    ...storageApi(phone.storage, runtime.thread.copy, later),
    ...networkApi(runtime, phone.network, phone.files, server),
    ...socketApi(runtime, phone.network, server),
    ...fileApi(phone.files, later),
    ...voiceApi(runtime, phone.files, phone.voice),
    ...dialogApi(runtime, phone.overlay),
    ...Object.fromEntries(RECORDED.map((api) => [api, recorded(api)])),
    ...Object.fromEntries(SILENT.map((api) => [api, () => undefined])),
    env: { USER_DATA_PATH: 'wxfile://usr' },
    navigateTo: move('navigateTo'),
    redirectTo: move('redirectTo'),
    reLaunch: move('reLaunch'),
    switchTab: move('switchTab'),
    navigateBack: later('navigateBack', ({ delta }) => stack.navigateBack(Number(delta ?? 1))),
    scanCode: later('scanCode', () => {
      const result = phone.scans.shift()
      if (result === undefined)
        throw new Error('the camera opened, but the test shows it nothing: call scanNext first')
      if (result === 'cancel') throw wxFailure('cancel')
      return { result, scanType: 'QR_CODE', charSet: 'UTF-8', path: '', rawData: '' }
    }),
    login: later('login', () => ({ code: phone.loginCode })),
    checkSession: later('checkSession', () => undefined),
    requestSubscribeMessage: later('requestSubscribeMessage', (options) => {
      phone.calls.push({ api: 'requestSubscribeMessage', options: plain(options) })
      return Object.fromEntries((options.tmplIds as string[]).map((id) => [id, phone.subscription]))
    }),
    createSelectorQuery: () => createSelectorQuery(runtime, stack.current),
    nextTick: (callback: () => void) => void setTimeout(() => runtime.guard(callback)),
    canIUse: (name: string) => emulated.has(name.split('.')[0] ?? ''),
    onAppShow: (listener: () => void) => void phone.listeners.show.add(listener),
    offAppShow: (listener: () => void) => void phone.listeners.show.delete(listener),
    onAppHide: (listener: () => void) => void phone.listeners.hide.add(listener),
    offAppHide: (listener: () => void) => void phone.listeners.hide.delete(listener),
  }
  const emulated = new Set(Object.keys(wx))
  for (const api of readApiNames()) {
    wx[api] ??= () => {
      const error = new Error(`wx.${api} is not emulated: add it to e2e/weapp/wx`)
      runtime.reportError(error)
      throw error
    }
  }
  return wx
}
