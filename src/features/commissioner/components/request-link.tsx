import { useContext, type ReactNode } from 'react'
import { Tap } from '@/components/form/tap'
import { classNames } from '@/lib/class-names'
import { go } from '@/lib/navigate'
import { BesideList } from '../beside'

/** Opens a request to work on it: beside the list where there is room, else as a page. */
export function RequestLink({
  id,
  at,
  className,
  children,
}: {
  id: string
  /** From a conversation: at what was said last. */
  at?: 'newest'
  className?: string
  children: ReactNode
}) {
  const beside = useContext(BesideList)
  const open = beside?.open === id
  return (
    <Tap
      className={classNames('request-link', open && 'request-link--open', className)}
      role="link"
      state={beside === null ? {} : { current: open }}
      onTap={() => (beside === null ? go('handle', at === undefined ? { id } : { id, at }) : beside.show(id))}
    >
      {children}
    </Tap>
  )
}
