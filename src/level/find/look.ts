/** How a slice is shown to the network: how much larger its pixels are than usual. */
export interface SpineLook {
  readonly scale: number;
}

/** As the network was trained to see most slices. */
export const plainLook: SpineLook = { scale: 1 };

/**
 * What the network is sure of it sees in each of these looks; where they differ it is not. The slices of a series take
 * them in turn, which takes hardly more time than to show all slices alike.
 */
export const looks: readonly [SpineLook, SpineLook] = [plainLook, { scale: 0.9 }];
