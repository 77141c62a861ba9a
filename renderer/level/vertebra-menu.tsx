import { vertebraeInOrder } from "../../src/level/vertebra.ts";
import { useMessages } from "../messages/use-messages.ts";
import { type ImageTransform, toCanvas } from "../ui/slice/image-transform.ts";
import type { Level } from "./use-level.ts";

interface VertebraMenuProps {
  readonly level: Level;
  readonly transform: ImageTransform;
  /** Height of the picture in CSS pixels: the list stays inside. */
  readonly height: number;
}

const listHeight = 250;

/** The names to choose from, beside the vertebra that was clicked. */
export function VertebraMenu({ level, transform, height }: VertebraMenuProps) {
  const { t } = useMessages();
  const { menu } = level.hand;
  const { shown: marks } = level.marks;
  if (menu === null) return null;
  const [x, y] = toCanvas(transform, menu.at);
  const { name } = menu;
  const choose = (to: string) => {
    if (name === undefined) level.steps.nameVertebra(menu.centre, to);
    else {
      level.marks.mark({ kind: "rename-vertebra", name, to });
      level.hand.setMenu(null);
    }
  };
  return (
    <div
      className="vertebra-menu"
      data-testid="vertebra-menu"
      role="menu"
      aria-label={t("level.vertebraMenu")}
      style={{ left: x + 12, top: Math.max(8, Math.min(y - 40, height - listHeight)) }}
      onPointerDown={(event) => event.stopPropagation()}
    >
      {vertebraeInOrder(marks.labels.lumbarCount).map((one) => (
        <button
          key={one}
          type="button"
          role="menuitem"
          data-testid={`vertebra-${one}`}
          data-current={one === name}
          onClick={() => choose(one)}
        >
          {one}
        </button>
      ))}
      {name !== undefined && (
        <button
          type="button"
          role="menuitem"
          className="danger"
          data-testid="vertebra-delete"
          onClick={() => {
            level.marks.mark({ kind: "delete-vertebra", name });
            level.hand.setMenu(null);
          }}
        >
          {t("level.deleteVertebra")}
        </button>
      )}
    </div>
  );
}
