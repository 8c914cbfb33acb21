import { IMPORT_KINDS } from '@talent/contract/import'
import { useRequiredSession } from '@/features/account'
import { ImportPanel } from '@/features/import'
import { useRouteParams } from '@/lib/use-route-params'

export default function ImportPage() {
  const { kind, id = '', into } = useRouteParams('importFile')
  const known = IMPORT_KINDS.find((one) => one === kind) ?? IMPORT_KINDS[0]
  const signedIn = useRequiredSession('importFile', { kind: known, ...(id && { id }), ...(into && { into }) })
  return <ImportPanel key={id} kind={known} id={id} into={into} wanted={signedIn} />
}
