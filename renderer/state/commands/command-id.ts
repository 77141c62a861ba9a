import type { MessageKey } from "../../messages/en.ts";

type IdOf<Key> = Key extends `command.${infer Id}` ? Id : never;

/** Everything the reader can ask for by key, menu or button; each has its name in the message catalogue. */
export type CommandId = IdOf<MessageKey>;

/** What each command does now; an absent one is not possible at the moment. */
export type CommandTable = { readonly [Id in CommandId]?: (() => void) | undefined };
