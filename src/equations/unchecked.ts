/** Labelled displays that no test ties to the module, each with its reason. The coverage test holds this list exact. */
export const unchecked: Readonly<Record<string, string>> = {
  'eq-iterate': 'names the change from one point to the next; every rule is checked at its own equation',
  'eq-kappa': 'defines the condition number',
  'eq-worth-iterate': 'names the change from one point to the next, as eq-iterate does',
  'eq-start-layer': 'defines the pre-activations and activations of a layer',
};
