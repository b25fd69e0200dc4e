/** Said where a widget stays a picture. */
export const failureText =
  'The interactive figure could not be loaded, so this is its picture. Reloading the page may help.';
