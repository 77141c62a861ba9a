import {
  everyRow,
  type SortKey,
  type WorklistFilter,
  type WorklistOrder,
} from "../../../src/project/worklist/worklist-query.ts";

/** How the reader looks at the worklist; none of it belongs to the project. */
export interface WorklistView {
  readonly layout: "table" | "gallery";
  readonly filter: WorklistFilter;
  readonly order: WorklistOrder;
  /** Whether the table has a column for each muscle. */
  readonly muscles: boolean;
}

export const initialView: WorklistView = {
  layout: "table",
  filter: everyRow,
  order: { by: "patientId", descending: false },
  muscles: false,
};

export type ViewAction =
  | { readonly kind: "layout"; readonly layout: WorklistView["layout"] }
  | { readonly kind: "filter"; readonly filter: Partial<WorklistFilter> }
  | { readonly kind: "everything" }
  /** By another column, or the other way round by the same. */
  | { readonly kind: "sort"; readonly by: SortKey }
  | { readonly kind: "order"; readonly order: WorklistOrder }
  | { readonly kind: "muscles" };

export function changeView(view: WorklistView, action: ViewAction): WorklistView {
  switch (action.kind) {
    case "layout":
      return { ...view, layout: action.layout };
    case "filter":
      return { ...view, filter: { ...view.filter, ...action.filter } };
    case "everything":
      return { ...view, filter: everyRow };
    case "sort": {
      const same = view.order.by === action.by;
      return { ...view, order: { by: action.by, descending: same && !view.order.descending } };
    }
    case "order":
      return { ...view, order: action.order };
    case "muscles":
      return { ...view, muscles: !view.muscles };
  }
}

/** A choice with one more, or without it. */
export const toggled = <Value>(chosen: readonly Value[], value: Value): readonly Value[] =>
  chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value];
