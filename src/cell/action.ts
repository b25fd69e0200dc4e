/** What the buttons of a cell ask for. */
export type Action = 'run' | 'stop' | 'reset' | 'edit';
