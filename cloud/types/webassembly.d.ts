/** What the tests use of it: Node has it, its types leave it to the browser's. */
declare namespace WebAssembly {
  // eslint-disable-next-line @typescript-eslint/no-empty-object-type -- opaque
  interface Module {}
  function compile(bytes: Uint8Array): Promise<Module>
}
