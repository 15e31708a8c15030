// The first opens the first draft, which is what makes the extension active.
import './findings';
import './fixes';
import './see';
import './go';
import './type';
import './shape';
import './preview';
import './convert';
import './paste';
import './commands';
import './new-report';
import './messages';
import './snippets';
import './years';
