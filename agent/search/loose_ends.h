// Loose ends: what a reader of Python asks about before running it. A correct program has few; an edit that leaves more
// of them than it found is most likely wrong, and one that ties some up most likely right.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace anser::agent {

// What is loose in a source, a line a finding ("line 3: total is never read"), in the order of lines. Inside functions:
// - a name that is bound and never read (parameters too; not names that begin with "_"), read and bound nowhere, read
//   before it is bound, or bound again before it was read;
// - a statement that cannot be reached, or whose value nobody takes;
// - a loop that nothing in it can end;
// - both sides of an operator, or both arguments of a call, the same;
// - a function that returns nothing and changes nothing, or a value on some ways out and none on others.
// Any text is accepted; of what cannot be parsed, only what can be seen line by line is found.
std::vector<std::string> loose_ends(std::string_view python);

}  // namespace anser::agent
