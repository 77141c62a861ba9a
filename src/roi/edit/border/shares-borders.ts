import { type Roi, regionNames } from "../../roi.ts";

/** Whether a region is a muscle or the vertebral body: those share borders; samples and others of any name do not. */
export const sharesBorders = ({ name }: Roi) => (regionNames as readonly string[]).includes(name);
