/** How a verdict and a condition are drawn, wherever one is given. */
export { OUTCOME_TAG } from './outcome-tag'
export { verdictTag } from './verdict-tag'
