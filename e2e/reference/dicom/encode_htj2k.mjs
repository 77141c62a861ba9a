// Encodes raw little-endian frames to HTJ2K: node encode_htj2k.mjs ROWS COLUMNS BITS SIGNED lossless|rpcl|lossy IN OUT
import { readFileSync, writeFileSync } from "node:fs";
import dcmjsCodecs from "dcmjs-codecs";

const { Context, NativeCodecs, constants } = dcmjsCodecs;
const [rows, columns, bits, signed, mode, source, target] = process.argv.slice(2);
await NativeCodecs.initializeAsync();
const context = new Context({
  width: Number(columns),
  height: Number(rows),
  bitsAllocated: 16,
  bitsStored: Number(bits),
  samplesPerPixel: 1,
  pixelRepresentation: Number(signed),
  planarConfiguration: 0,
  photometricInterpretation: "MONOCHROME2",
  decodedBuffer: new Uint8Array(readFileSync(source)),
});
const order = mode === "rpcl" ? constants.Jpeg2000ProgressionOrder.Rpcl : constants.Jpeg2000ProgressionOrder.Lrcp;
const encoded = NativeCodecs.encodeHtJpeg2000(context, { lossy: mode === "lossy", progressionOrder: order });
writeFileSync(target, encoded.getEncodedBuffer());
