import { useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Thumbnail } from "../../src/image/thumbnail.ts";
import type { SlicePlace } from "../state/studies/slice-store.ts";
import type { ThumbnailQueue } from "./thumbnail-queue.ts";

interface SeriesPictureProps {
  readonly queue: ThumbnailQueue;
  /** The slice in the middle of the series. */
  readonly place: SlicePlace | undefined;
}

/** A small picture of a series, asked for once its row comes into sight. */
export function SeriesPicture({ queue, place }: SeriesPictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [picture, setPicture] = useState<Thumbnail | null>(() => (place && queue.peek(place)) ?? null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null || place === undefined) return;
    let wanted = true;
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      observer.disconnect();
      queue.get(place).then((found) => {
        if (wanted) setPicture(found);
      });
    });
    observer.observe(element);
    return () => {
      wanted = false;
      observer.disconnect();
      queue.forget(place);
    };
  }, [queue, place]);
  useLayoutEffect(() => {
    const context = canvas.current?.getContext("2d");
    if (!context || picture === null) return;
    const image = context.createImageData(picture.columns, picture.rows);
    for (const [index, grey] of picture.grey.entries()) {
      image.data.set([grey, grey, grey, 255], index * 4);
    }
    context.putImageData(image, 0, 0);
  }, [picture]);
  return (
    <canvas
      ref={canvas}
      className="series-picture"
      data-loaded={picture !== null}
      width={picture?.columns ?? 1}
      height={picture?.rows ?? 1}
    />
  );
}
