import { useState } from 'react'
import { demandDifference, setDemandReview, type DemandEditor } from '@talent/contract/demand'
import { StatusTag } from '@/components/data/status-tag'
import { Card } from '@/components/layout/card'
import { HistoryRows, RestoreSheet, ReviewRuleCard, VersionsBeside } from '@/features/publication'
import { call } from '@/lib/request'
import { useDemandVersion } from '../api'
import type { EditedDemand } from '../use-edited-demand'

/** 版本: who published what and when, any two side by side; each can be taken as the new working copy. */
export function VersionsTab({ editor, edited }: { editor: DemandEditor; edited: EditedDemand }) {
  const { code, published, history, rule } = editor
  const [open, setOpen] = useState<number | null>(null)
  const asked = useDemandVersion(code, open)
  const { data } = asked
  const versions = [...new Set(history.map(({ version }) => version))]
  return (
    <>
      <Card padding="tight" rows>
        <HistoryRows
          history={history}
          asideOf={({ version }) =>
            version === published.version && <StatusTag tone="green" icon="check" text="公开中" />
          }
          onOpen={setOpen}
        />
      </Card>
      {versions.length + (editor.copy === null ? 0 : 1) > 1 && (
        <VersionsBeside
          key={published.version}
          id={code}
          editor={editor}
          versions={versions}
          useVersion={useDemandVersion}
          changesBetween={demandDifference}
        />
      )}
      <ReviewRuleCard
        rule={rule}
        what="需求目录"
        set={(required) => call(setDemandReview, { body: { required } })}
      />
      {open !== null && (
        <RestoreSheet
          version={open}
          asked={asked}
          content={data?.content}
          changes={data === undefined ? [] : demandDifference(edited.content, data.content)}
          saving={edited.saving}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  )
}
