import { hasCode } from '@talent/contract'
import {
  IMPORT_UNIT,
  confirmImport,
  getImportFaults,
  planImportAgain,
  toImport,
  type ImportPlan,
} from '@talent/contract/import'
import { Button } from '@/components/form/button'
import { ActionBar } from '@/components/layout/action-bar'
import { openDocument, XLSX } from '@/features/file'
import { replace } from '@/lib/navigate'
import { call } from '@/lib/request'
import { useSubmit } from '@/lib/use-submit'
import type { ImportChanging } from '../api'
import { KIND_TEXT } from '../words'

/** Imports what is shown, all or nothing; what became outdated is planned again from the same file. */
export function ImportBar({ plan, changing }: { plan: ImportPlan; changing: ImportChanging }) {
  const { id, kind, done, counts, mark, into } = plan
  const importing = useSubmit(() => call(confirmImport, { params: { id }, body: { seen: mark } }))
  const again = useSubmit(async () => {
    const { id: next } = await call(planImportAgain, { params: { id } })
    replace('importFile', { kind, id: next })
  })
  const outdated = hasCode(importing.error, 'stale_version')
  const rows = toImport(plan)
  const { back } = KIND_TEXT[kind]
  return (
    <ActionBar feedback={{ error: importing.error ?? again.error ?? changing.error }}>
      {counts.refused > 0 && (
        <Button
          kind="outline"
          onTap={() =>
            void openDocument({ endpoint: getImportFaults, id, type: XLSX, saveAs: '要改的行.xlsx' })
          }
        >
          导出问题
        </Button>
      )}
      {outdated ? (
        <Button full busy={again.busy} busyText="正在预检" onTap={() => void again.submit()}>
          重新预检
        </Button>
      ) : (
        !done &&
        rows > 0 && (
          <Button full busy={importing.busy} busyText="正在导入" onTap={() => void importing.submit()}>
            {`导入 ${rows} ${IMPORT_UNIT[kind]}`}
          </Button>
        )
      )}
      {done && back !== null && (
        <Button full onTap={() => back.open(into?.id ?? '')}>
          {back.text}
        </Button>
      )}
    </ActionBar>
  )
}
