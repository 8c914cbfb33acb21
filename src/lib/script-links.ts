/**
 * In a browser Taro's own tab bar is made of links to `javascript:;`, which the content security policy refuses with a
 * complaint: the press is heard, the link isn't followed. Call once at start.
 */
export function followNoScriptLinks(): void {
  if (process.env.TARO_ENV !== 'h5') return
  document.addEventListener('click', (event) => {
    if ((event.target as Element | null)?.closest?.('a[href^="javascript:"]')) event.preventDefault()
  })
}
