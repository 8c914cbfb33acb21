/** A middle-sized phone; nothing in the app may depend on these figures. */
const WINDOW = {
  pixelRatio: 3,
  screenWidth: 390,
  screenHeight: 844,
  windowWidth: 390,
  windowHeight: 753,
  statusBarHeight: 47,
  screenTop: 91,
  safeArea: { left: 0, right: 390, top: 47, bottom: 810, width: 390, height: 763 },
}
const BASE = {
  SDKVersion: '3.8.0',
  version: '8.0.50',
  language: 'zh_CN',
  theme: 'light',
  enableDebug: false,
  host: { env: 'WeChat' },
}
const DEVICE = {
  brand: 'emulation',
  model: 'emulation',
  system: 'iOS 17.0',
  platform: 'ios',
  benchmarkLevel: -1,
  deviceOrientation: 'portrait',
}

export interface LaunchOptions {
  path: string
  query: Record<string, string>
  scene: number
}

export function systemApi(copy: <T>(value: T) => T, launch: LaunchOptions, fontSizeSetting: number) {
  const base = { ...BASE, fontSizeSetting }
  const all = () => copy({ ...WINDOW, ...base, ...DEVICE })
  return {
    getWindowInfo: () => copy(WINDOW),
    getAppBaseInfo: () => copy(base),
    getDeviceInfo: () => copy(DEVICE),
    getSystemInfoSync: all,
    getMenuButtonBoundingClientRect: () =>
      copy({ width: 87, height: 32, top: 51, right: 383, bottom: 83, left: 296 }),
    getLaunchOptionsSync: () => copy({ ...launch, referrerInfo: {} }),
    getEnterOptionsSync: () => copy({ ...launch, referrerInfo: {} }),
    getAccountInfoSync: () =>
      copy({ miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' } }),
  }
}
