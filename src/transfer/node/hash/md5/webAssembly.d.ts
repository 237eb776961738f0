/** Declares the part of WebAssembly that `parallelMd5.js` uses; Node's types lack it. */
declare const WebAssembly: {
  readonly validate: (code: Uint8Array) => boolean
  readonly Module: new (code: Uint8Array) => object
  readonly Instance: new (module: object) => {
    readonly exports: { readonly memory: { readonly buffer: ArrayBuffer }; readonly compress: (blocks: number) => void }
  }
}
