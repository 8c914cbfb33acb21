import { useMemo, useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { PageShell, type PageShellProps } from '@/components/layout/page-shell'
import { noteInAddress } from '@/lib/note-in-address'
import { useWide } from '@/lib/use-wide'
import type * as HandleBesideModule from './handle-beside'
import { BesideList, type Beside } from '../beside'

// The detail beside the list is for browsers: an import would put it into the pages of the mini-program too.
const browser: typeof HandleBesideModule | null =
  // eslint-disable-next-line @typescript-eslint/no-require-imports
  process.env.TARO_ENV === 'h5' ? require('./handle-beside') : null

/**
 * A desk's page. In a wide window of a browser the request one chooses of its list (`RequestLink`) is opened beside it,
 * and the address says which; `lists`: what it shows now has such a list.
 */
export function DeskShell({ lists, ...shell }: Omit<PageShellProps, 'beside'> & { lists: boolean }) {
  const { open: opened } = useRouter().params
  const wide = useWide()
  const [open, setOpen] = useState(opened ?? null)
  const beside = useMemo(
    (): Beside | null =>
      browser === null || !wide || !lists
        ? null
        : {
            open,
            show: (id) => {
              if (id === open) browser.focusDetail()
              setOpen(id)
              noteInAddress({ open: id })
            },
          },
    [open, wide, lists],
  )
  return (
    <BesideList.Provider value={beside}>
      <PageShell
        {...shell}
        beside={browser === null ? undefined : beside === null ? null : <browser.HandleBeside id={open} />}
      />
    </BesideList.Provider>
  )
}
