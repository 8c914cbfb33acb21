import { useEffect, useRef } from 'react'
import { act } from '@testing-library/react'

/** Stand-in for @tarojs/taro in jest: storage that works, navigation that is recorded, requests that a test answers. */
const stored = new Map<string, unknown>()

const [onShow, onHide] = [new Set<() => void>(), new Set<() => void>()]
const useHeard = (heard: Set<() => void>, callback: () => void) =>
  useEffect(() => {
    heard.add(callback)
    return () => void heard.delete(callback)
  }, [heard, callback])
export const useDidShow = (callback: () => void) => {
  useEffect(callback, [callback])
  useHeard(onShow, callback)
}
export const useDidHide = (callback: () => void) => useHeard(onHide, callback)
/** The page goes behind another one, or comes back to the front. */
export const hidePage = () => act(() => onHide.forEach((callback) => callback()))
export const showPage = () => act(() => onShow.forEach((callback) => callback()))

export const useLaunch = (callback: (launched: { path: string }) => void) => {
  const once = useRef(callback)
  useEffect(() => once.current({ path: 'pages/home/index' }), [])
}
export const useReachBottom = () => undefined
export const usePullDownRefresh = () => undefined
export const useShareAppMessage = () => undefined
export const useRouter = () => ({ params: taro.routerParams, path: '' })
export const nextTick = (callback: () => void) => setTimeout(callback, 0)
export const getEnv = () => 'WEB'

/** Opened, and nothing is ever heard of it: `testing/socket.ts` has those a test speaks through. */
const silentSocket = {
  onOpen: () => undefined,
  onMessage: () => undefined,
  onClose: () => undefined,
  onError: () => undefined,
  send: () => Promise.resolve(),
  close: () => Promise.resolve(),
}

const taro = {
  routerParams: {} as Record<string, string>,
  ENV_TYPE: { WEB: 'WEB', WEAPP: 'WEAPP' },
  getEnv,
  nextTick,
  useDidShow,
  useDidHide,
  useLaunch,
  useRouter,
  getStorageSync: (key: string) => stored.get(key) ?? '',
  setStorageSync: (key: string, value: unknown) => void stored.set(key, value),
  removeStorageSync: (key: string) => void stored.delete(key),
  clearStorageSync: () => stored.clear(),
  getStorageInfoSync: () => ({ keys: [...stored.keys()], currentSize: 0, limitSize: 0 }),
  request: jest.fn(),
  uploadFile: jest.fn(),
  downloadFile: jest.fn(),
  chooseMedia: jest.fn(),
  chooseMessageFile: jest.fn(),
  previewImage: jest.fn(),
  scanCode: jest.fn(),
  openDocument: jest.fn(),
  getFileSystemManager: jest.fn(),
  getRecorderManager: jest.fn(),
  createInnerAudioContext: jest.fn(),
  openSetting: jest.fn(() => Promise.resolve()),
  openAppAuthorizeSetting: jest.fn(() => Promise.resolve()),
  makePhoneCall: jest.fn(() => Promise.resolve()),
  navigateTo: jest.fn(() => Promise.resolve()),
  redirectTo: jest.fn(() => Promise.resolve()),
  reLaunch: jest.fn(() => Promise.resolve()),
  switchTab: jest.fn(() => Promise.resolve()),
  navigateBack: jest.fn(() => Promise.resolve()),
  getCurrentPages: jest.fn(() => [{}] as unknown[]),
  setNavigationBarTitle: jest.fn(() => Promise.resolve()),
  showTabBar: jest.fn(() => Promise.resolve()),
  hideTabBar: jest.fn(() => Promise.resolve()),
  setTabBarBadge: jest.fn(() => Promise.resolve()),
  removeTabBarBadge: jest.fn(() => Promise.resolve()),
  showToast: jest.fn(() => Promise.resolve()),
  setClipboardData: jest.fn(() => Promise.resolve()),
  openLocation: jest.fn(() => Promise.resolve({})),
  pageScrollTo: jest.fn(() => Promise.resolve()),
  login: jest.fn(() => Promise.resolve({ code: 'code' })),
  getNetworkType: jest.fn(),
  onNetworkStatusChange: jest.fn(),
  onAppShow: jest.fn(),
  offAppShow: jest.fn(),
  onAppHide: jest.fn(),
  offAppHide: jest.fn(),
  connectSocket: jest.fn(() => Promise.resolve(silentSocket)),
  getWindowInfo: () => ({ statusBarHeight: 20, windowWidth: 375, windowHeight: 812 }),
  createSelectorQuery: jest.fn(),
}

export default taro
