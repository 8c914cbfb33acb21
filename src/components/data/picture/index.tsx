import { Image } from '@tarojs/components'

interface PictureProps {
  className: string
  src: string
  label: string
  /** As high as it is at the width it has; else whole within its box. */
  long?: boolean
}

/** A picture that says something, and what it says to whoever doesn't see it; whole, never cut. */
export function Picture({ className, src, label, long }: PictureProps) {
  // In a browser Taro puts an <img> of its own inside: the words belong there.
  const said = process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : { ariaLabel: label }
  return <Image className={className} mode={long ? 'widthFix' : 'aspectFit'} src={src} {...said} />
}
