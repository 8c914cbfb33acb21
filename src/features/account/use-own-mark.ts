import Taro from '@tarojs/taro'
import { errorLine } from '@/lib/error-text'
import { toError } from '@/lib/failure'
import { useSubmit } from '@/lib/use-submit'
import { requireSignIn } from './require-sign-in'
import { useMe } from './use-me'

interface OwnMark {
  /** Whether it is there; undefined while that isn't known. */
  marked: boolean | undefined
  set: (marked: boolean) => Promise<unknown>
  said: { on: string; off: string }
  /** Where one comes back to from signing in. */
  here: string
}

/**
 * Something a talent marks a thing with: whether it is there, and a press that turns it over and says so. Who isn't signed in
 * is led to signing in; null for staff, who mark nothing, and while it isn't known.
 */
export function useOwnMark({
  marked,
  set,
  said,
  here,
}: OwnMark): { marked: boolean; turn: () => void } | null {
  const me = useMe()
  const { submit } = useSubmit(async (next: boolean) => {
    const title = await set(next).then(
      () => said[next ? 'on' : 'off'],
      (error: unknown) => errorLine(toError(error)),
    )
    await Taro.showToast({ title, icon: 'none' })
  })
  if (!me.signedIn) return { marked: false, turn: () => void requireSignIn(here) }
  if (!me.holds('talent') || marked === undefined) return null
  return { marked, turn: () => void submit(!marked) }
}
