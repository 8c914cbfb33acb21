import { useRef, type ReactNode } from 'react'
import { ScrollView, View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import { Icon } from '../../data/icon'
import { SubmitFeedback, type SubmitFeedbackProps } from '../../feedback/submit-feedback'
import { useSending } from '../../form/form'
import { Tap } from '../../form/tap'
import { InPopup } from './in-popup'
import { useDialogFocus } from './use-dialog-focus'
import { useSheetScroll } from './use-sheet-scroll'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface SheetProps {
  open: boolean
  title: string
  onClose: () => void
  children: ReactNode
  /** Stays below the scrolling content, e.g. the one main button. */
  footer?: ReactNode
  /** Over the footer: what pressing its button led to. */
  feedback?: SubmitFeedbackProps
}

const H5 = process.env.TARO_ENV === 'h5'

/**
 * Comes up from the bottom; on a wide screen a dialog in the middle. Nothing of it exists while closed. One that is being
 * sent (`Form` around it) stays open until the answer. On a phone the pop-up catches the finger's moves, or the page would
 * scroll behind it: only a scroll-view still moves then.
 */
export function Sheet({ open, title, onClose, children, footer, feedback }: SheetProps) {
  const box = useRef<unknown>(null)
  const sending = useSending()
  const close = () => {
    if (!sending) onClose()
  }
  useDialogFocus(box, open, close)
  const { into, scrollTo } = useSheetScroll()
  return (
    <Popup className="sheet-popup" visible={open} position="bottom" onClose={close} destroyOnClose lockScroll>
      {open && (
        <View
          className="sheet"
          ref={box}
          {...a11y({ role: 'dialog', 'aria-modal': true, 'aria-label': title, tabIndex: -1 })}
        >
          <View className="sheet__grab" />
          <View className="sheet__head">
            <View className="h-section" {...a11y({ role: 'heading', 'aria-level': 2 })}>
              {title}
            </View>
            <Tap className="sheet__close hit" label="关闭" onTap={close}>
              <Icon name="close" size="l" />
            </Tap>
          </View>
          <InPopup.Provider value={scrollTo}>
            {H5 ? (
              <View className="sheet__content">{children}</View>
            ) : (
              <ScrollView className="sheet__content" scrollY scrollIntoView={into}>
                {children}
              </ScrollView>
            )}
            {feedback && <SubmitFeedback {...feedback} />}
          </InPopup.Provider>
          {footer && <View className="sheet__foot">{footer}</View>}
        </View>
      )}
    </Popup>
  )
}
