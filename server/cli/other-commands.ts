/** The commands that most runs do without: a part of its own, loaded when one of them is asked for. */
export { runAnnotate } from './commands/annotate';
export { runConvert } from './commands/convert';
export { runFix } from './commands/fix';
export { runReview } from './commands/review';
