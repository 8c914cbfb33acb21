import { useEffect, useMemo, type PropsWithChildren } from 'react'
import { useLaunch } from '@tarojs/taro'
import { ShellSettings } from './components/page-shell/shell-settings'
import { forgetSession, openLastSide, useSession } from './features/account'
import { adoptLargeText, offerLargeText, usePreferences } from './features/preferences'
import { provideDraftOwner } from './lib/kept-draft'
import { watchNetwork, watchPages } from './lib/network'
import { fillReplaceAll } from './lib/old-browsers'
import { provideSession } from './lib/request'
import { followNoScriptLinks } from './lib/script-links'
import { ServerData } from './lib/server-data'
import './app.scss'

if (process.env.TARO_ENV === 'h5' && !('replaceAll' in String.prototype)) fillReplaceAll()
provideDraftOwner(() => useSession.getState().accountId)
provideSession({ token: () => useSession.getState().token, ended: forgetSession })

export default function App({ children }: PropsWithChildren) {
  const token = useSession((state) => state.token)
  const signedInAs = useSession((state) => state.me)
  const largeText = usePreferences((state) => state.largeText)

  useLaunch(({ path }) => {
    watchNetwork()
    watchPages()
    followNoScriptLinks()
    openLastSide(path)
    void offerLargeText()
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
