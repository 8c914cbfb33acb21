import type { Place } from './field-encryption.ts'

/*
 * Where each encrypted value is kept. These names are bound into its bytes: they stay as they were when the first value
 * was written, even where a column is called otherwise by now.
 */

/** A line of somebody's news, which names people. */
export const newsPlace = (id: string): Place => ({ table: 'notification', row: id, column: 'what_sealed' })

/** The telephone of a profile: written by the account, read where a look at it is recorded. */
export const phonePlace = (accountId: string): Place => ({
  table: 'profile',
  row: accountId,
  column: 'phone_sealed',
})

export const familyPlace = (accountId: string): Place => ({
  table: 'family',
  row: accountId,
  column: 'members_encrypted',
})

export const answersPlace = (accountId: string): Place => ({
  table: 'answers',
  row: accountId,
  column: 'answers_encrypted',
})

export const profileWordsPlace = (accountId: string): Place => ({
  table: 'profile',
  row: accountId,
  column: 'words_sealed',
})

/** What talents typed as their employer, once for all who did. */
export const typedEmployerPlace = (id: string): Place => ({
  table: 'typed_employer',
  row: id,
  column: 'name_encrypted',
})

export const enterpriseContactPlace = (id: string): Place => ({
  table: 'enterprise',
  row: id,
  column: 'contact_encrypted',
})

export const entryPlace = (id: string): Place => ({ table: 'timeline_entry', row: id, column: 'body_sealed' })

export const notePlace = (id: string): Place => ({ table: 'request_note', row: id, column: 'text_encrypted' })

export const reviewPlace = (id: string): Place => ({
  table: 'publication_review',
  row: id,
  column: 'reason_encrypted',
})

export const quickReplyTitlePlace = (id: string): Place => ({
  table: 'quick_reply',
  row: id,
  column: 'title_encrypted',
})
export const quickReplyTextPlace = (id: string): Place => ({
  table: 'quick_reply',
  row: id,
  column: 'text_encrypted',
})

export const answerPlace = (requestId: string, key: string): Place => ({
  table: 'request_answer',
  row: `${requestId}/${key}`,
  column: 'sealed',
})

export const variantPlace = (requestId: string): Place => ({
  table: 'service_request',
  row: requestId,
  column: 'variant_sealed',
})

export const draftPlace = (accountId: string, matterCode: string): Place => ({
  table: 'draft',
  row: `${accountId}/${matterCode}`,
  column: 'sealed',
})

/** Why a booking was moved or cancelled. */
export const bookingWordsPlace = (id: string): Place => ({
  table: 'booking_step',
  row: id,
  column: 'words_encrypted',
})

/** What is owed, and what was said and done about it. */
export const followUpPlace = (id: string): Place => ({
  table: 'follow_up',
  row: id,
  column: 'what_encrypted',
})
export const followUpStepPlace = (id: string): Place => ({
  table: 'follow_up_step',
  row: id,
  column: 'words_encrypted',
})

/** 投诉建议: what was written, and what was answered and asked back. */
export const complaintPlace = (id: string): Place => ({
  table: 'complaint',
  row: id,
  column: 'words_encrypted',
})
export const complaintStepPlace = (id: string): Place => ({
  table: 'complaint_step',
  row: id,
  column: 'words_encrypted',
})

/** What an award was granted by. */
export const awardBasisPlace = (id: string): Place => ({
  table: 'award',
  row: id,
  column: 'basis_encrypted',
})
/** 兑现: what was written when it was granted, put off, ended, asked and answered. */
export const awardStepPlace = (id: string): Place => ({
  table: 'award_step',
  row: id,
  column: 'words_encrypted',
})

/** What was read of a file that is imported, and what it would do. */
export const importPlace = (id: string): Place => ({
  table: 'import_plan',
  row: id,
  column: 'body_encrypted',
})

/** 人才认定: why not and what would change it; what was found on a standard; what was written. */
export const refusalPlace = (id: string): Place => ({
  table: 'recognition',
  row: id,
  column: 'refusal_encrypted',
})
export const revocationPlace = (id: string): Place => ({
  table: 'recognition',
  row: id,
  column: 'revocation_encrypted',
})
export const recognitionCheckPlace = (id: string, standard: string): Place => ({
  table: 'recognition_check',
  row: `${id} ${standard}`,
  column: 'note_encrypted',
})
export const recognitionStepPlace = (id: string): Place => ({
  table: 'recognition_step',
  row: id,
  column: 'words_encrypted',
})

/** 代办: what somebody filled in for a talent, and how it was agreed. */
export const preparationPlace = (id: string): Place => ({
  table: 'preparation',
  row: id,
  column: 'body_encrypted',
})

/** 交接的话, and why somebody can't stand in. */
export const leavePlace = (id: string): Place => ({ table: 'leave', row: id, column: 'note_encrypted' })
export const leaveStepPlace = (id: string): Place => ({
  table: 'leave_step',
  row: id,
  column: 'words_encrypted',
})

/** Of whoever asks to speak for an enterprise: what they wrote, and why it was refused or ended. */
export const contactRequestPlace = (id: string): Place => ({
  table: 'contact_request',
  row: id,
  column: 'words_encrypted',
})
export const contactReasonPlace = (id: string): Place => ({
  table: 'contact_request',
  row: id,
  column: 'reason_encrypted',
})

/** 急招: the post in its words, and why it was declined. */
export const needPostPlace = (id: string): Place => ({
  table: 'urgent_need',
  row: id,
  column: 'post_encrypted',
})
export const needReasonPlace = (id: string): Place => ({
  table: 'urgent_need',
  row: id,
  column: 'reason_encrypted',
})

/** Who walked in at a fair: name and telephone. */
export const walkInPlace = (id: string): Place => ({
  table: 'fair_pass',
  row: id,
  column: 'walk_in_encrypted',
})

/** Why a sign-up was moved within the 候补, or back into it. */
export const fairMovePlace = (id: string): Place => ({
  table: 'fair_pass',
  row: id,
  column: 'moved_encrypted',
})

export const filePlace = (id: string): Place => ({ table: 'file', row: id, column: 'content' })
export const sharedResultPlace = (id: string): Place => ({
  table: 'shared_result',
  row: id,
  column: 'result_encrypted',
})

/** 我的简历; what was sent of it; what an employer wrote with an invitation or a refusal. */
export const cvPlace = (accountId: string): Place => ({
  table: 'cv',
  row: accountId,
  column: 'body_encrypted',
})
export const applicationPlace = (id: string): Place => ({
  table: 'application',
  row: id,
  column: 'sent_encrypted',
})
export const applicationStepPlace = (id: string): Place => ({
  table: 'application_step',
  row: id,
  column: 'words_encrypted',
})

/** 我感兴趣: whom an intermediary speaks for. */
export const referredPlace = (id: string): Place => ({
  table: 'demand_interest',
  row: id,
  column: 'referred_encrypted',
})
