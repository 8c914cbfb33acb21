import { useEffect, useMemo, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { ShellSettings } from './components/layout/page-shell/shell-settings'
import { forgetSession, openLastSide, useSession } from './features/account'
import { adoptLargeText, offerLargeText, usePreferences } from './features/preferences'
import { startClock } from './lib/clock'
import { provideDraftOwner } from './lib/kept-draft'
import { watchNetwork, watchPages } from './lib/network'
import { fillReplaceAll } from './lib/old-browsers'
import { provideSession } from './lib/request'
import { followNoScriptLinks } from './lib/script-links'
import { readStored, writeStored } from './lib/storage'
import { ServerData } from './lib/server-data'
import './app.scss'

// Rules for browsers only: an import would put them into the mini-program too.
// eslint-disable-next-line @typescript-eslint/no-require-imports
if (process.env.TARO_ENV === 'h5') require('./styles/desktop.scss')

if (process.env.TARO_ENV === 'h5' && !('replaceAll' in String.prototype)) fillReplaceAll()
startClock(readStored<number>('clock-offset'), (offset) => void writeStored('clock-offset', offset))
provideDraftOwner(() => useSession.getState().accountId)
provideSession({ token: () => useSession.getState().token, ended: forgetSession })

/** What fails at the start costs only itself: the app starts on its page all the same. */
async function atStart(step: () => void | Promise<void>): Promise<void> {
  try {
    await step()
  } catch {
    // nobody to tell yet: no page is open
  }
}

export default function App({ children }: PropsWithChildren) {
  const token = useSession((state) => state.token)
  const signedInAs = useSession((state) => state.me)
  const largeText = usePreferences((state) => state.largeText)

  useLaunch(({ path }) => {
    const steps = [watchNetwork, watchPages, followNoScriptLinks, () => openLastSide(path), offerLargeText]
    for (const step of steps) void atStart(step)
  })
  useEffect(() => {
    if (signedInAs) adoptLargeText(signedInAs.largeText)
  }, [signedInAs])
  useEffect(() => {
    // Popups hang on the body in a browser, outside the page's root.
    if (process.env.TARO_ENV === 'h5') document.documentElement.classList.toggle('ts-large', largeText)
  }, [largeText])

  return (
    <ShellSettings.Provider value={useMemo(() => ({ largeText }), [largeText])}>
      <ServerData session={token}>{children}</ServerData>
    </ShellSettings.Provider>
  )
}
