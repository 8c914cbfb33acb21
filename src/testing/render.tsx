import type { ReactElement } from 'react'
import { render as renderPlain, type RenderResult } from '@testing-library/react'
import { ShellSettings } from '@/components/layout/page-shell/shell-settings'
import { ServerData } from '@/lib/server-data'

/** Renders with what the app provides around every page. */
export function render(
  element: ReactElement,
  { largeText = false }: { largeText?: boolean } = {},
): RenderResult {
  return renderPlain(
    <ShellSettings.Provider value={{ largeText }}>
      <ServerData session={null}>{element}</ServerData>
    </ShellSettings.Provider>,
  )
}
