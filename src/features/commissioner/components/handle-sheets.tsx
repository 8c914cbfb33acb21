import { back } from '@/lib/navigate'
import type { HandleAction } from '../handle-actions'
import { WORDS_SHEETS } from '../words-sheets'
import { AssignSheet } from './assign-sheet'
import { DeclineSheet } from './decline-sheet'
import { FieldsSheet } from './fields-sheet'
import { HandBackSheet } from './hand-back-sheet'
import { ProgressSheet } from './progress-sheet'
import { ResolveSheet } from './resolve-sheet'
import type { HandleSheetProps } from './sheet-props'
import { TransferSheet } from './transfer-sheet'
import { WordsSheet } from './words-sheet'

/** The sheet of an action; 一次性告知 has none, it is written on the page itself. */
export function HandleSheets({ action, ...props }: HandleSheetProps & { action: HandleAction | null }) {
  switch (action) {
    case 'decline':
      return <DeclineSheet {...props} />
    case 'report_progress':
      return <ProgressSheet {...props} />
    case 'resolve':
      return <ResolveSheet {...props} />
    case 'hand_back':
      // It has left their hands: they don't see it any more.
      return <HandBackSheet {...props} onHandedBack={back} />
    case 'transfer':
      // A commissioner no longer sees what was handed over; a coordinator does.
      return (
        <TransferSheet
          {...props}
          onTransferred={props.request.viewer === 'commissioner' ? back : props.onClose}
        />
      )
    case 'assign':
      return <AssignSheet request={props.request} onClose={props.onClose} />
    case 'extend':
    case 'supervise':
    case 'answer_supervision':
    case 'end_supervision':
      return <FieldsSheet {...props} action={action} />
    default: {
      const row = action === null ? undefined : WORDS_SHEETS[action]
      return action !== null && row !== undefined && <WordsSheet {...props} action={action} row={row} />
    }
  }
}
