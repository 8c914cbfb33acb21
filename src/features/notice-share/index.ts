export { cardPicture } from './pictures'
