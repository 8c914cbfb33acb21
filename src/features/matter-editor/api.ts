import { getMatterEditor, getMatterVersion, listEditableMatters } from '@talent/contract/matter-editor'
import { useQuery } from '@/lib/server-data'

export const useEditableMatters = () => useQuery(listEditableMatters, {})
/** Others edit it too. */
export const useMatterEditor = (code: string) =>
  useQuery(getMatterEditor, { params: { code } }, { live: true })
/** Asked only while somebody looks at it. */
export const useMatterVersion = (code: string, version: number | null) =>
  useQuery(getMatterVersion, version === null ? null : { params: { code, version: String(version) } })
