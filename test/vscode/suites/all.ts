// The first opens the first draft, which is what makes the extension active.
import './findings';
import './fixes';
import './commands';
import './messages';
import './snippets';
import './years';
