import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { type CompiledModule, WebAssembly } from "./web-assembly.ts";

/** What the WebAssembly of dcmjs-codecs exports, as far as decoding needs it. Numbers are addresses or values. */
export interface CodecExports {
  readonly memory: { readonly buffer: ArrayBuffer };
  _initialize(): void;
  CreateCodecsContext(): number;
  CreateDecoderParameters(): number;
  SetColumns(context: number, columns: number): void;
  SetRows(context: number, rows: number): void;
  SetBitsAllocated(context: number, bits: number): void;
  SetBitsStored(context: number, bits: number): void;
  SetSamplesPerPixel(context: number, samples: number): void;
  SetPixelRepresentation(context: number, representation: number): void;
  SetPlanarConfiguration(context: number, configuration: number): void;
  SetPhotometricInterpretation(context: number, interpretation: number): void;
  SetEncodedBufferSize(context: number, length: number): void;
  GetEncodedBuffer(context: number): number;
  GetColumns(context: number): number;
  GetRows(context: number): number;
  GetBitsAllocated(context: number): number;
  GetSamplesPerPixel(context: number): number;
  GetDecodedBuffer(context: number): number;
  GetDecodedBufferSize(context: number): number;
  ReleaseDecoderParameters(parameters: number): void;
  ReleaseCodecsContext(context: number): void;
  DecodeJpeg(context: number, parameters: number): void;
  DecodeJpegLs(context: number, parameters: number): void;
  DecodeJpeg2000(context: number, parameters: number): void;
  DecodeHtJpeg2000(context: number, parameters: number): void;
}

/** Far more than a frame takes to decode; code streams that want more are made to exhaust memory. */
const maxMemoryBytes = 0x20000000;

let compiled: CompiledModule | undefined;

function compile(): CompiledModule {
  const entry = createRequire(import.meta.url).resolve("dcmjs-codecs");
  return new WebAssembly.Module(readFileSync(join(dirname(entry), "dcmjs-native-codecs.wasm")));
}

/**
 * A fresh instance of the codecs (dcmjs-codecs 0.0.8: libjpeg, CharLS, OpenJPEG, OpenJPH). Whatever goes wrong in
 * it is thrown as an Error; the instance is then to be dropped, since its memory is in no known state.
 *
 * @param tell gets what the libraries say while they decode, complaints among it
 */
export function startCodecs(tell: (text: string) => void): CodecExports {
  compiled ??= compile();
  const memory = () => exports.memory.buffer;
  const textAt = (at: number, length: number) =>
    new TextDecoder().decode(new Uint8Array(memory(), at, length));
  const ignore = () => 0;
  const { exports } = new WebAssembly.Instance(compiled, {
    env: {
      onCodecsException: (at = 0, length = 0) => {
        throw new Error(textAt(at, length));
      },
      onCodecsInfo: (at = 0, length = 0) => {
        tell(textAt(at, length));
        return 0;
      },
      onCodecsTrace: ignore,
      emscripten_notify_memory_growth: () => {
        if (memory().byteLength > maxMemoryBytes) throw new Error("too much memory");
      },
    },
    wasi_snapshot_preview1: {
      proc_exit: (status) => {
        throw new Error(`exit ${status}`);
      },
      clock_time_get: ignore,
      // Pieces of text, each an address and a length.
      fd_write: (_file, list = 0, count = 0, written = 0) => {
        const view = new DataView(memory());
        let total = 0;
        for (let at = list; at < list + 8 * count; at += 8) {
          const length = view.getUint32(at + 4, true);
          tell(textAt(view.getUint32(at, true), length));
          total += length;
        }
        view.setUint32(written, total, true);
        return 0;
      },
      fd_close: ignore,
      fd_seek: ignore,
      environ_sizes_get: (count = 0, size = 0) => {
        new DataView(memory()).setUint32(count, 0, true);
        new DataView(memory()).setUint32(size, 0, true);
        return 0;
      },
      environ_get: ignore,
    },
  }) as { readonly exports: CodecExports };
  exports._initialize();
  return exports;
}
