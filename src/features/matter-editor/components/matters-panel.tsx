import { Fragment } from 'react'
import { MATTER_GROUPS, MATTER_GROUP_LABEL } from '@talent/contract/matter'
import { EmptyState } from '@/components/feedback/empty-state'
import { ErrorState } from '@/components/feedback/error-state'
import { Skeleton } from '@/components/feedback/skeleton'
import { StatusTag } from '@/components/data/status-tag'
import { Card } from '@/components/layout/card'
import { ListRow } from '@/components/layout/list-row'
import { SectionHead } from '@/components/layout/section-head'
import { go } from '@/lib/navigate'
import { useEditableMatters } from '../api'

/** 事项: each with its version in force, what is open, and whether something isn't published yet. */
export function MattersPanel() {
  const { data, error, retry } = useEditableMatters()
  if (data === undefined)
    return error ? <ErrorState error={error} title="没能加载事项" onRetry={retry} /> : <Skeleton cards={3} />
  if (data.matters.length === 0) return <EmptyState title="还没有事项" />
  return (
    <>
      {MATTER_GROUPS.map((group) => {
        const matters = data.matters.filter((one) => one.group === group)
        if (matters.length === 0) return null
        return (
          <Fragment key={group}>
            <SectionHead title={group === 'other' ? '其他' : MATTER_GROUP_LABEL[group]} />
            <Card padding="tight" rows>
              {matters.map(({ code, title, departmentName, version, open, copy, closing }) => (
                <ListRow
                  key={code}
                  title={title}
                  sub={`${departmentName}，第 ${version} 版，在办 ${open} 件`}
                  aside={
                    closing ? (
                      <StatusTag tone="grey" icon="withdraw" text="已停办" />
                    ) : (
                      copy && <StatusTag tone="amber-line" icon="edit" text="有改动" />
                    )
                  }
                  onTap={() => go('matterEditor', { code })}
                />
              ))}
            </Card>
          </Fragment>
        )
      })}
    </>
  )
}
