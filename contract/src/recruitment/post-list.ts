/** What a list of posts offers to be narrowed by where any number could be asked for. */

/** 元 a month at least; pay by the year, day and hour is compared by what it comes to. */
export const PAY_STEPS = [5000, 8000, 10_000, 15_000, 20_000] as const
/** Years of work one has. */
export const EXPERIENCE_STEPS = [0, 1, 3, 5, 10] as const

export const POST_ORDERS = ['newest', 'deadline', 'pay'] as const
export type PostOrder = (typeof POST_ORDERS)[number]
