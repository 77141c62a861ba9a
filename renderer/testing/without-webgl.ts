/**
 * What a test puts in the place of `state/view/stack-view.ts`: the picture itself is WebGL. Here it is twice as large as
 * its pixels, with its corner where it is asked for.
 */
export const withoutWebGl = ([offsetX, offsetY] = [0, 0]) => ({
  createStackView: (_host: Element, _store: unknown, onChange: () => void) => ({
    show: async () => {
      onChange();
      return true;
    },
    transform: () => ({ scaleX: 2, scaleY: 2, offsetX, offsetY }),
    zoom: () => 1,
    setWindow: () => undefined,
    resize: () => undefined,
    dispose: () => undefined,
  }),
});
