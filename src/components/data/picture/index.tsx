import { Image } from '@tarojs/components'

/** A picture that says something, and what it says to whoever doesn't see it; whole, never cut. */
export function Picture({ className, src, label }: { className: string; src: string; label: string }) {
  // In a browser Taro puts an <img> of its own inside: the words belong there.
  const said = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : { ariaLabel: label }
  return <Image className={className} mode="aspectFit" src={src} {...said} />
}
