import { Button } from '@/components/form/button'
import { useLargeText } from '@/components/layout/page-shell/shell-settings'
import { setLargeText } from '@/features/preferences'

/** The way back from the large-text mode, at the foot of the home page. */
export function StandardTextButton() {
  if (!useLargeText()) return null
  return (
    <Button kind="quiet" full onTap={() => setLargeText(false)}>
      回到标准版
    </Button>
  )
}
