import { useRef, type ReactNode } from 'react'
import { View } from '@tarojs/components'
import { Popup } from '@nutui/nutui-react-taro'
import { Button } from '../../form/button'
import { useDialogFocus } from '../../layout/sheet/use-dialog-focus'
import { a11y } from '@/lib/a11y'
import './index.scss'

interface ConfirmProps {
  open: boolean
  /** A question: 撤回“子女入学”申请？ */
  title: string
  /** What follows from it. */
  text: ReactNode
  /** The safe way out; filled unless the action is harmless. */
  stay: string
  /** Does it. */
  act: string
  /** harmless: the action is the filled button (催办); otherwise it is outlined red. */
  harmless?: boolean
  busy?: boolean
  onStay: () => void
  onAct: () => void
}

/** Asks before something that can't be taken back, saying what follows. */
export function Confirm({ open, title, text, stay, act, harmless, busy, onStay, onAct }: ConfirmProps) {
  const box = useRef<unknown>(null)
  useDialogFocus(box, open, onStay)
  return (
    <Popup
      className="confirm-popup"
      visible={open}
      position="center"
      onClose={onStay}
      destroyOnClose
      lockScroll
    >
      {open && (
        <View
          className="confirm"
          ref={box}
          {...a11y({ role: 'alertdialog', 'aria-modal': true, 'aria-label': title, tabIndex: -1 })}
        >
          <View className="h-section">{title}</View>
          <View className="confirm__text">{text}</View>
          <View className="btns">
            {harmless ? (
              <>
                <Button kind="outline" onTap={onStay}>
                  {stay}
                </Button>
                <Button busy={busy} onTap={onAct}>
                  {act}
                </Button>
              </>
            ) : (
              <>
                <Button kind="danger" busy={busy} onTap={onAct}>
                  {act}
                </Button>
                <Button onTap={onStay}>{stay}</Button>
              </>
            )}
          </View>
        </View>
      )}
    </Popup>
  )
}
