import { Button } from '@/components/form/button'

interface GiveFootProps {
  /** 分派 or 转派. */
  act: string
  /** Whom it would go to, once chosen. */
  to: string | undefined
  /** Nobody can take it now: there is nothing to press but the way out. */
  stuck: boolean
  busy: boolean
  onGive: () => void
  onClose: () => void
}

/** The foot of a sheet that gives a request to somebody. */
export function GiveFoot({ act, to, stuck, busy, onGive, onClose }: GiveFootProps) {
  return stuck ? (
    <Button kind="outline" full onTap={onClose}>
      知道了
    </Button>
  ) : (
    <Button full busy={busy} busyText={`正在${act}`} onTap={onGive}>
      {to === undefined ? act : `${act}给${to}`}
    </Button>
  )
}
