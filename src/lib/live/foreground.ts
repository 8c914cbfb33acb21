import Taro from '@tarojs/taro'

/** Tells when the app, or the browser's tab, goes behind and comes back. @returns the way to stop */
export function onForeground(tell: (inFront: boolean) => void): () => void {
  if (process.env.TARO_ENV === 'h5') {
    const look = () => tell(!document.hidden)
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }
  const [show, hide] = [() => tell(true), () => tell(false)]
  Taro.onAppShow(show)
  Taro.onAppHide(hide)
  return () => {
    Taro.offAppShow(show)
    Taro.offAppHide(hide)
  }
}
