export { openLive, type Hearer } from './socket'
