/** The commands that most runs do without: a part of its own, loaded when one of them is asked for. */
export { runAnnotate } from '../annotate';
export { runConvert } from './convert';
export { runFix } from './fix';
export { runReview } from './review';
