// Families: hand-written Python functions as templates, from which endless correct little programs are instantiated.
// The text of all of them (agent/learn/families/*.fam) is part of the program; nothing is read at run time.
//
// The format, line by line. A family is a header, directives, and a body that runs to the next header:
//
//   == CLUSTER NAME FUNCTION|OTHER_NAME : GEN ; GEN        what it belongs to, what it is, names of its entry `$f`,
//                                                          and one generator for each argument (family_values.h)
//   !names lst=stack|pile w=width|cols                     names for slots, before the shared ones of names.fam
//   !doc Sum of the even numbers.                          a docstring or comment, used in some instances
//   !edge [], 3                                            an argument list tried first
//   def $f($xs, $k):                                       `$xs` and `${xs}`: one of several natural names, the same
//       {{                                                 throughout the instance, never equal to another name in it
//       return sum($x for $x in $xs if $x > $k)
//       ||                                                 alternatives: `{{`, `||`, `}}` alone on a line hold lines,
//       $tot = 0                                           inside a line they hold words; they nest
//       ...
//       }}
//       return {{@A a || b}} {{@A c || d}}                  same tag: the same alternative is taken
//       $k = {{#2..9}} {{@B#2..9}}                          an integer constant, with or without a tag
//
// Lines that start with `//` are comments of the .fam file. `== names` opens a list of shared names: `xs = a b c`.
// `== rules` opens a list of rules, which make a grammar of a family: `<<pred $x>>` expands to one of the alternatives
// of the rule `pred`, with `$x` for its `%1`; arguments are separated by `;`.
//
//   pred: %1 > {{#0..9}}                                   one alternative; `pred*3: ...` counts three times
//   pred: <<pred %1>> and <<pred %1>>                      recursion ends by itself: deep down, alternatives with rules
//   update:                                                are not drawn
//   |if <<pred %2>>:                                       lines of one alternative; they take the indentation of the
//   |    %1 += 1                                           line where the rule is used
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "agent/learn/family_template.h"
#include "agent/learn/family_values.h"
#include "agent/learn/program.h"
#include "base/result.h"

namespace anser::agent {

// One parsed family. A value; immutable after parsing.
struct Family {
  std::string cluster, name;
  std::vector<std::string> entry_names, docs, edges;
  std::vector<ValueGen> args;
  NamePools names;
  Template body;
};

struct FamilyBook {
  std::vector<Family> families;
  NamePools shared_names;
  RuleBook rules;
};

// The book in `text`. kInvalid names the family and what is wrong with it.
Result<FamilyBook> parse_families(std::string_view text);

// One instance of a family of `book`: names, alternatives, style and inputs drawn from `rng`.
Program instantiate(const Family& family, const FamilyBook& book, Rng& rng);

// Text of all embedded .fam files, one after the other.
std::string_view embedded_families();

// Endless: every call draws a family and instantiates it. Thread rule: one thread at a time.
std::unique_ptr<ProgramSource> families_source();

}  // namespace anser::agent
