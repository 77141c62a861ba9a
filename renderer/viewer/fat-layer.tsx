import { useLayoutEffect, useRef } from "react";
import type { Mask } from "../../src/image/mask.ts";
import type { ImageTransform } from "../ui/slice/image-transform.ts";

interface FatLayerProps {
  readonly masks: readonly Mask[];
  readonly rows: number;
  readonly columns: number;
  readonly transform: ImageTransform;
}

const red = new Uint32Array(new Uint8ClampedArray([238, 34, 34, 215]).buffer)[0]!;

/** Fat in red: one canvas of the image's own size, a pixel for a pixel, stretched over the slice. */
export function FatLayer({ masks, rows, columns, transform }: FatLayerProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context) return;
    const picture = context.createImageData(columns, rows);
    const pixels = new Uint32Array(picture.data.buffer);
    for (const { data } of masks) {
      for (let index = 0; index < data.length; index++) if (data[index] === 1) pixels[index] = red;
    }
    context.putImageData(picture, 0, 0);
  }, [masks, rows, columns]);
  return (
    <canvas
      ref={canvas}
      className="fat-layer"
      data-testid="fat-layer"
      width={columns}
      height={rows}
      style={{
        left: transform.offsetX,
        top: transform.offsetY,
        width: transform.scaleX * columns,
        height: transform.scaleY * rows,
      }}
    />
  );
}
