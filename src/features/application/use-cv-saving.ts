import { saveCv, type Cv, type CvContent } from '@talent/contract/application'
import { call } from '@/lib/request'
import { refreshed } from '@/lib/server-data'
import { useSubmit, type Submit } from '@/lib/use-submit'

/** The CV with a part changed, over the one that is shown: over a newer one nothing is saved, and what was typed stays. */
export const useCvSaving = ({
  version,
}: Pick<Cv, 'version'>): Submit<[content: CvContent, after?: () => void]> =>
  useSubmit(async (content: CvContent, after?: () => void) => {
    await call(saveCv, { body: { content, basedOn: version } })
    await refreshed()
    after?.()
  })
