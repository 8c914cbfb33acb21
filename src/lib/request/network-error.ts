/** No answer came: offline, refused, or too slow. Whether the server acted is unknown, so a retry needs the same key. */
export class NetworkError extends Error {
  constructor(readonly reason: 'unreachable' | 'timeout') {
    super(reason === 'timeout' ? '网络太慢，没有等到答复，请重试' : '没有连上网络，请检查后重试')
    this.name = 'NetworkError'
  }
}
