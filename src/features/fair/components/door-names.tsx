import { useState } from 'react'
import { tidyPassCode, type DoorPass } from '@talent/contract/fair'
import { StatusTag } from '@/components/data/status-tag'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { ListEnd } from '@/components/feedback/list-end'
import { Skeleton } from '@/components/feedback/skeleton'
import { SearchBar } from '@/components/form/search-bar'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { momentLabel } from '@/lib/dates'
import { useDoorPasses } from '../api'
import { passTag } from '../words'

/** Of a name only the first character is asked for: nobody's whole name travels in an address. */
function askedFor(typed: string): string {
  const tidy = tidyPassCode(typed)
  const digits = tidy.replace(/\D/g, '')
  return digits === '' ? (Array.from(tidy)[0] ?? '') : digits.slice(0, 6)
}

const subOf = ({ enteredAt, walkedIn }: DoorPass): string =>
  [walkedIn && '现场登记', enteredAt !== null && `${momentLabel(enteredAt)} 入场`].filter(Boolean).join('，')

/** 入场名单, a page after the other: found by the digits of a code or by a family name. */
export function DoorNames({ fairId }: { fairId: string }) {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState('')
  const list = useDoorPasses(fairId, asked, true)
  return (
    <>
      <SectionHead
        title="入场名单"
        sub={list.total === undefined ? undefined : `${asked === '' ? '共' : '找到'} ${list.total} 人`}
      />
      <SearchBar
        label="找报名码或姓"
        placeholder="报名码的数字，或姓"
        value={typed}
        onChange={setTyped}
        onSearch={(words) => setAsked(askedFor(words))}
      />
      {list.items === undefined &&
        (list.error ? (
          <ErrorState error={list.error} title="没能加载入场名单" onRetry={list.retry} />
        ) : (
          <Skeleton cards={1} />
        ))}
      {list.items?.length === 0 && (
        <EmptyState icon="users" title={asked === '' ? '还没有人报名' : '名单里没有这样的人'} />
      )}
      {list.items !== undefined && list.items.length > 0 && (
        <Card padding="tight" rows>
          {list.items.map((pass) => (
            <ListRow
              key={pass.code}
              title={pass.walkedIn ? pass.name : `${pass.name} ${pass.code}`}
              sub={subOf(pass)}
              aside={<StatusTag {...passTag(pass.state)} />}
            />
          ))}
        </Card>
      )}
      {list.items !== undefined && <ListEnd list={list} rest="后面的人" />}
    </>
  )
}
