// The first looks at what happens before there is any draft.
import './starting';
// What is offered once in the life of an installation is offered by whatever comes first.
import './offers';
import './findings';
import './fixes';
import './see';
import './go';
import './rename';
import './type';
import './cells';
import './shape';
import './form';
import './convert';
import './paste';
import './commands';
import './new-report';
import './messages';
import './pages';
import './encoding';
import './snippets';
import './years';
import './review';
import './word';
