import { useEffect, useState } from "react";
import type { WorklistRow } from "../../../src/study/project/worklist-row.ts";
import { useWorklistTexts } from "../texts/use-worklist-texts.ts";
import type { OverlayQueue } from "./overlay-queue.ts";

interface OverlayPictureProps {
  readonly queue: OverlayQueue;
  readonly row: WorklistRow;
}

/** The slice with its outlines and fat, and the sagittal one with its level; asked for once the card is on the page. */
export function OverlayPicture({ queue, row }: OverlayPictureProps) {
  const { say } = useWorklistTexts();
  const { id, versions, outlined, levelConfirmed } = row;
  const hasCase = versions > 0;
  const level = say(levelConfirmed ? "levelConfirmed" : "levelUnconfirmed");
  const key = `${id}@${versions}`;
  const [picture, setPicture] = useState(() => queue.peek(key));
  useEffect(() => {
    if (!hasCase) return;
    let wanted = true;
    setPicture(queue.peek(key));
    queue.get(key, id).then((found) => wanted && setPicture(found));
    return () => {
      wanted = false;
      queue.forget(key);
    };
  }, [queue, key, id, hasCase]);
  if (!hasCase || (picture === null && !outlined))
    return <div className="overlay absent">{say("notOutlined")}</div>;
  if (picture === null) return <div className="overlay absent">{say("noPicture")}</div>;
  if (picture === undefined) return <div className="overlay" data-loading />;
  return <img className="overlay" src={picture} alt={level} title={level} draggable={false} />;
}
