const paths = {
  edit: "M3 2l9.5 5.5-4 1.2 2.6 4.3-1.8 1-2.5-4.3L4 12.6z",
  model: "M3 11c-1.500-3 .500-8 5-8s6 3.500 5 6.500-3.500 2.500-4.500 4S5 14 3 11zM8 6v4M6 8h4",
  freehand: "M3 11c-1.5-3 .5-8 5-8s6 3.5 5 6.5-3.5 2.5-4.5 4S5 14 3 11z",
  polygon: "M3.5 4.5l6-2.5 4 5-2 6.5-7-1z",
  spline: "M2.500 11c1-6 3-8 5.500-8s5 2 5.500 5-2 5-5 5-5 .500-6-2zM1.500 11h2M12.500 8h2M7 3h2",
  livewire:
    "M2 13c1-4 3-1 4-5s2-5 4-3 1 3 4 1M2 13h0M1 13a1 1 0 102 0 1 1 0 00-2 0zM13 6a1 1 0 102 0 1 1 0 00-2 0z",
  brush: "M8 3a5 5 0 100 10A5 5 0 008 3zM1.5 8h3m1.5 0h0M11.5 8h3",
  window: "M8 2.5a5.5 5.5 0 100 11 5.5 5.5 0 000-11zM8 2.5v11a5.5 5.5 0 000-11z",
  zoom: "M7 2.5a4.5 4.5 0 100 9 4.5 4.5 0 000-9zM10.4 10.4L14 14M5 7h4M7 5v4",
  pan: "M8 1.5v13M1.5 8h13M8 1.5L6 3.5M8 1.5l2 2M8 14.5l-2-2M8 14.5l2-2M1.5 8l2-2M1.5 8l2 2M14.5 8l-2-2M14.5 8l-2 2",
  report: "M4 1.500h5l3.500 3.500v9.500h-8.500zM9 1.500v3.500h3.500M6 8h4.500M6 10.200h4.500M6 12.400h2.500",
  risk: "M2 8h12M8 3v10M8 5h4.500M8 8h2.500M3.500 11h4.500",
  level: "M4.5 2h7v3h-7zM4 6.500h8v3h-8zM4.500 11h7v3h-7zM1 10.200h14",
  crosshair: "M8 1.500v4.500M8 10v4.500M1.500 8h4.500M10 8h4.500M8 8h0",
  vertebra: "M3.500 4h9c-.8 2.700-.8 5.300 0 8h-9c.8-2.700.8-5.300 0-8zM8 6.500v3",
  endplate: "M3.500 3h9c-.8 2.300-.8 4.700 0 7h-9c.8-2.300.8-4.700 0-7zM1.500 12.800h13",
  mirror: "M8 1.5v13M6 4L2 12h4zM10 4l4 8h-4z",
  undo: "M3 6h6.5a3.5 3.5 0 010 7H6M3 6l3-3M3 6l3 3",
  redo: "M13 6H6.5a3.5 3.5 0 000 7H10M13 6l-3-3M13 6l-3 3",
  visible: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM8 6a2 2 0 100 4 2 2 0 000-4z",
  hidden: "M1.5 8S4 3.5 8 3.5 14.5 8 14.5 8 12 12.5 8 12.5 1.5 8 1.5 8zM2.5 13.5l11-11",
  accept: "M3 8.500l3.500 3.500L13 4.500",
  delete: "M4 4l8 8M12 4l-8 8",
  help: "M5.5 5.5a2.5 2.5 0 113.6 2.2C8.300 8.200 8 8.700 8 9.500M8 12.200v.3",
  warning: "M8 2l6.500 11.500h-13zM8 6.500v3.500M8 11.800v.3",
  file: "M4 1.500h5l3.500 3.500v9.500h-8.500zM9 1.500v3.500h3.500",
  folder: "M1.500 3.500h4.500l1.500 2h7v8h-13z",
  save: "M2.500 2.500h9l2 2v9h-11zM5 2.500v3.500h5v-3.500M5 13.500v-4h6v4",
  import: "M8 2v8M5 7l3 3 3-3M2.500 11v2.500h11v-2.500",
  table: "M2 3h12v10h-12zM2 6.500h12M2 9.700h12M6.500 3v10",
  outline: "M2 3h12v10h-12zM5 10c-1-3 1-4.500 3.500-4.500s3.500 2.500 2 4.500-4.500 1.500-5.500 0z",
  picture: "M2 3h12v10h-12zM2 11l4-4 3 3 2-2 3 3",
  flag: "M4 14.500v-12.500h8l-2 3.200 2 3.300h-8",
  previous: "M10 3l-5 5 5 5",
  next: "M6 3l5 5-5 5",
  worklist: "M2 3.500h2M6 3.500h8M2 8h2M6 8h8M2 12.500h2M6 12.500h8",
  statistics: "M2 13.500h12M4 13.500v-4M8 13.500v-9.500M12 13.500v-6.500",
} as const;

export type IconName = keyof typeof paths;

/** A drawing of 16 x 16, in the colour of the text. The button around it carries its name. */
export function Icon({ name }: { readonly name: IconName }) {
  return (
    <svg className="icon" viewBox="0 0 16 16" aria-hidden="true">
      <path d={paths[name]} />
    </svg>
  );
}
