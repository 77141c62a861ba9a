/** The part of WebAssembly that is used here. Node has it; neither Node's types nor the language's own know it. */
interface WebAssemblyHost {
  readonly Module: new (bytes: Uint8Array) => CompiledModule;
  readonly Instance: new (module: CompiledModule, imports: Imports) => { readonly exports: unknown };
}

/** Compiled code, ready to be instantiated any number of times. */
export interface CompiledModule {
  readonly __compiled: never;
}

type Imports = Readonly<Record<string, Readonly<Record<string, (...given: number[]) => unknown>>>>;

export const { WebAssembly } = globalThis as unknown as { readonly WebAssembly: WebAssemblyHost };
