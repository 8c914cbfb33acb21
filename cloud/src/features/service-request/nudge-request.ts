import { answerNudge as answer, nudgeRequest as nudge } from '@talent/contract/service-request'
import { defineVerb } from './define-verb.ts'

/** 催办 by the talent: it goes up a level, its commissioner and the coordinators hear of it. */
export const nudgeRequest = defineVerb(nudge, 'nudge', async () => ({ body: {} }))

/** 统筹接手: what was told the talent after they asked and asked again. */
export const answerNudge = defineVerb(answer, 'answer_nudge', async ({ text }) => ({ body: { text } }))
