/** Labelled displays that no test ties to the module, each with its reason. The coverage test holds this list exact. */
export const unchecked: Readonly<Record<string, string>> = {};
