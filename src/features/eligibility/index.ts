/** How a verdict is drawn, wherever one is given. */
export { verdictTag } from './verdict-tag'
